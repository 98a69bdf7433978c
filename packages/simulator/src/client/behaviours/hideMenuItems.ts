import { defineBehaviour } from '../behaviour.ts'
import { readMenuList } from '../menu.ts'

export const hideMenuItems = defineBehaviour({
  api: 'hideMenuItems',
  native: 'hideMenuItems',
  source: 'wechat-web-platform §1.3 UI',
  answer({ args, phone, say }) {
    for (const item of readMenuList(args.menuList)) phone.menu.hidden.add(item)
    return say('ok')
  },
})
