import { defineBehaviour } from '../behaviour.ts'
import { readMenuList } from '../menu.ts'

export const showMenuItems = defineBehaviour({
  api: 'showMenuItems',
  native: 'showMenuItems',
  source: 'wechat-web-platform §1.3 UI',
  answer({ args, phone, say }) {
    for (const item of readMenuList(args.menuList)) phone.menu.hidden.delete(item)
    return say('ok')
  },
})
