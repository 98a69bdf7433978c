import { defineBehaviour } from '../behaviour.ts'

/** The colleagues and departments that the person picks. */
export interface ContactChoice {
  users: readonly { id: string; name: string }[]
  departments?: readonly { id: string; name: string }[]
}

export const selectEnterpriseContact = defineBehaviour<'selectEnterpriseContact', ContactChoice>({
  api: 'selectEnterpriseContact',
  native: 'selectEnterpriseContact',
  source: 'wechat-web-platform §1.4',
  async answer({ choose, list, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const { users, departments = [] } = choice
    return say('ok', { result: list({ userList: users, departmentList: departments }) })
  },
})
