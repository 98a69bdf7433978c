import type { Picture } from '../client.ts'

/** Reads a file of the person's own computer. */
export function readPicture(file: File): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve({ name: file.name, dataUrl: String(reader.result) })
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

let taken = 0

/** What the pretend camera sees: a sky at this time of day, with the time written into it. */
export function takePhoto(now = new Date()): Picture {
  const canvas = document.createElement('canvas')
  canvas.width = 1280
  canvas.height = 960
  const pen = canvas.getContext('2d')
  if (pen) {
    const sky = pen.createLinearGradient(0, 0, 0, canvas.height)
    sky.addColorStop(0, `hsl(${200 + now.getHours() * 2} 60% 45%)`)
    sky.addColorStop(1, `hsl(${30 + now.getMinutes()} 80% 75%)`)
    pen.fillStyle = sky
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.fillStyle = '#fff'
    pen.font = '600 96px system-ui'
    pen.textAlign = 'center'
    pen.fillText(now.toTimeString().slice(0, 8), canvas.width / 2, canvas.height / 2)
  }
  return { name: `photo-${++taken}.jpg`, dataUrl: canvas.toDataURL('image/jpeg', 0.8) }
}
