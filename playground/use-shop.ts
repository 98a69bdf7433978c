import type { WxError } from '@wove/core'
import { useSignIn } from '@wove/vue'
import { ref, shallowRef } from 'vue'
import { sentence, ShopRefusal } from './ask-shop.ts'
import { failure, type Outcome } from './outcome.ts'

/** Keeps why something did not work: what the shop refuses as a sentence, what WeChat does with its reason and cure. */
export function useShop() {
  const { signIn } = useSignIn()
  const refusal = ref('')
  const problem = shallowRef<Outcome>()

  function clear() {
    refusal.value = ''
    problem.value = undefined
  }

  function failed(error: WxError) {
    if (error.cause instanceof ShopRefusal) refusal.value = sentence(error)
    else problem.value = failure(error.api, error)
  }

  async function attempt(work: () => Promise<unknown>) {
    refusal.value = ''
    try {
      await work()
    } catch (error) {
      refusal.value = sentence(error)
    }
  }

  /** A session may have ended meanwhile: signs in, and asks once more. */
  async function signedIn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ShopRefusal && error.code === 'sign-in-required')) throw error
      const outcome = await signIn()
      if (outcome.kind === 'failed') throw outcome.error
      return work()
    }
  }

  return { refusal, problem, clear, failed, attempt, signedIn }
}
