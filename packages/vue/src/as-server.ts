import { getCurrentInstance, onMounted, type ShallowRef, shallowRef } from 'vue'

/** Whether what is shown has to be what the server rendered: there, and until the component is hydrated. */
export function useAsServer(): ShallowRef<boolean> {
  const instance = getCurrentInstance()
  // While a component hydrates, it stands on an element of the server before it has rendered.
  const asServer = shallowRef(typeof document === 'undefined' || !!instance?.vnode.el)
  if (asServer.value && instance) onMounted(() => void (asServer.value = false))
  return asServer
}
