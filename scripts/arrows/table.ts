/** Who may import whom. */
export interface Arrows {
  /** Packages of Wove, without the scope. */
  packages: readonly string[]
  /**
   * Libraries, where the list is part of what the package promises. Without it those that its package.json names.
   * `entry: library` allows one in that entry's file only.
   */
  libraries?: readonly string[]
}

/** The arrows of the house: an import that is not here is a mistake, whatever it is good for. */
export const arrows: Record<string, Arrows> = {
  core: { packages: [], libraries: [] },
  jssdk: { packages: ['core'], libraries: ['./ky: ky'] },
  oauth: { packages: ['core'], libraries: [] },
  vue: {
    packages: ['core', 'jssdk', 'oauth', 'weui'],
    libraries: ['vue', '@vueuse/core', 'vue-router', './vite: vite', './vite: @vitejs/plugin-vue'],
  },
  // Knows no WeChat bridge.
  weui: { packages: [], libraries: ['vue', 'weui', '@vueuse/core'] },
  server: { packages: ['core'] },
  // Never the jssdk: it is the independent witness.
  simulator: { packages: ['core'] },
}
