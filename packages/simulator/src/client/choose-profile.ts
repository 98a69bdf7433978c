import { type ProfileName, profiles } from './disguise.ts'

const kept = 'wove-simulator:profile'

/**
 * `?__wechat=android` in the address decides, then what a test has decided, then what was chosen in this tab before,
 * then the option.
 */
export function chosenProfile(option: ProfileName = 'iphone', decided?: ProfileName): ProfileName {
  const asked = new URLSearchParams(location.search).get('__wechat')
  const name = [asked, decided, sessionStorage.getItem(kept)].find((each) => each && Object.hasOwn(profiles, each))
  return (name as ProfileName | undefined) ?? option
}

export function keepProfile(name: ProfileName): void {
  sessionStorage.setItem(kept, name)
}

export function forgetProfile(): void {
  sessionStorage.removeItem(kept)
}
