import { chooseImage, configure, isWxError, ready, setShare } from '@wove/jssdk'
import { createSignIn } from '@wove/oauth'

const element = (selector: string) => document.querySelector<HTMLElement>(selector)!
const output = element('output')
const signIn = createSignIn()

configure({ signature: '/api/wechat/signature', jsApiList: [chooseImage, setShare] })
  .then(ready)
  .then(
    () => (output.textContent = 'verified'),
    (error: unknown) => (output.textContent = isWxError(error) ? error.code : String(error)),
  )

async function greet(): Promise<void> {
  const user = await signIn.current()
  if (user?.kind !== 'real') return
  element('#greeting').textContent = `Hello ${user.nickname ?? 'you'}`
  await setShare({
    title: `Tea with ${user.nickname ?? 'a friend'}`,
    desc: 'The first pot is on us.',
    link: location.href,
    imgUrl: `${location.origin}/tea.jpg`,
  })
}

async function add(): Promise<void> {
  const { localIds } = await chooseImage({ count: 1 })
  for (const localId of localIds) element('ul').append(Object.assign(document.createElement('li'), { title: localId }))
}

element('#sign-in').addEventListener('click', () => void signIn.requestProfile().then(greet))
element('#add').addEventListener('click', () => void add())
void greet()
