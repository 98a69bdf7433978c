import { accountByToken, defineEndpoint } from '../endpoint.ts'

/** The templates that the account has picked. Reference: endpoint-shapes, `subscribe.gettemplate`. */
export const newtmplGettemplate = defineEndpoint({
  method: 'GET',
  path: '/wxaapi/newtmpl/gettemplate',
  answer(context) {
    const { templates = [] } = accountByToken(context)
    const data = templates.map(({ id, title, kind, fields }) => ({
      priTmplId: id,
      title,
      content: Object.entries(fields)
        .map(([name, label]) => `${label}:{{${name}.DATA}}\n`)
        .join(''),
      example: '',
      // 2 one-time, 3 long-term.
      type: kind === 'long-term' ? 3 : 2,
    }))
    return { errcode: 0, errmsg: 'ok', data }
  },
})
