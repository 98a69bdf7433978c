// Derived from the files of this folder by scripts/derive.ts.
export * from './wx-open-audio.ts'
export * from './wx-open-launch-app.ts'
export * from './wx-open-launch-weapp.ts'
export * from './wx-open-subscribe.ts'
