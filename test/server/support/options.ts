/** The default account of the pretend platform, on one site. */
export const account = {
  appId: 'wx0123456789abcdef',
  appSecret: '0123456789abcdef0123456789abcdef',
  origins: ['https://h5.example.com'],
}

/** A page of that site. */
export const page = 'https://h5.example.com/a?x=1'

/** For the cookies of sign-ins. */
export const sessionKey = 'a-session-key-of-thirty-two-or-more-characters'
