/** What an encrypted push holds. */
export interface Opened {
  message: string
  /** The account that it was encrypted for. */
  appId: string
}

const block = 16

/**
 * Opens an encrypted push: 16 random bytes, the length in 4, the message, the appId, padded to 32. Nothing when the key is
 * not the one.
 *
 * @see reference server-anchors §4.19, crypto-vectors
 */
export async function decrypt(encodingAesKey: string, encrypted: string): Promise<Opened | undefined> {
  try {
    const padded = await open(bytes(`${encodingAesKey}=`), bytes(encrypted))
    const pad = padded.at(-1) ?? 0
    const content = padded.subarray(16, padded.length - pad)
    if (pad < 1 || pad > 32 || content.length < 4) return undefined
    const length = new DataView(content.buffer, content.byteOffset).getUint32(0)
    if (4 + length > content.length) return undefined
    const text = new TextDecoder('utf-8', { fatal: true })
    return { message: text.decode(content.subarray(4, 4 + length)), appId: text.decode(content.subarray(4 + length)) }
  } catch {
    return undefined
  }
}

/**
 * AES-256-CBC without taking the padding off: Web Crypto pads to 16 and refuses the platform's padding to 32. So a block
 * of the padding that it expects is put behind, which it takes off again.
 */
async function open(key: Bytes, encrypted: Bytes): Promise<Bytes> {
  const { subtle } = crypto
  const aes = await subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt'])
  const last = encrypted.slice(-block)
  const padding = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv: last }, aes, new Uint8Array()))
  const whole = new Uint8Array(encrypted.length + block)
  whole.set(encrypted)
  whole.set(padding, encrypted.length)
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: key.slice(0, block) }, aes, whole))
}

type Bytes = Uint8Array<ArrayBuffer>

function bytes(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
