import { configure, ready } from '@wove/jssdk'

void configure({ signature: '/sign', jsApiList: ['chooseImage'] })
void ready().then(window.done).catch(window.failed)
