/** the official script alone */
import 'weixin-js-sdk'
