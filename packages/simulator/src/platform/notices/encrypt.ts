/** Encrypts a push as the platform does: AES-256-CBC, padded to 32. Reference: crypto-vectors. */
export async function encrypt(encodingAesKey: string, message: string, appId: string): Promise<string> {
  const key = Uint8Array.from(atob(`${encodingAesKey}=`), (character) => character.charCodeAt(0))
  const [text, owner] = [message, appId].map((each) => new TextEncoder().encode(each))
  const bare = 20 + text!.length + owner!.length
  const pad = 32 - (bare % 32)
  const content = new Uint8Array(bare + pad).fill(pad)
  crypto.getRandomValues(content.subarray(0, 16))
  new DataView(content.buffer).setUint32(16, text!.length)
  content.set(text!, 20)
  content.set(owner!, 20 + text!.length)
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: key.slice(0, 16) }, aes, content)
  // Web Crypto has added a block of its own padding.
  const whole = new Uint8Array(encrypted).subarray(0, content.length)
  return btoa(Array.from(whole, (byte) => String.fromCharCode(byte)).join(''))
}
