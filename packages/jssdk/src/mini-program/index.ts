// Derived from the files of this folder by scripts/derive.ts.
export * from './getEnv.ts'
export * from './navigateBack.ts'
export * from './navigateTo.ts'
export * from './postMessage.ts'
export * from './reLaunch.ts'
export * from './redirectTo.ts'
export * from './switchTab.ts'
