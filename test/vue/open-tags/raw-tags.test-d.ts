import type { RawOpenTags, SubscribeResult } from '@wove/vue/open-tags'
import { WxLaunchWeapp, WxSubscribe } from '@wove/vue/open-tags'
import { expectTypeOf } from 'vitest'
import { type GlobalComponents, h } from 'vue'

expectTypeOf<GlobalComponents>().toExtend<RawOpenTags>()

type Weapp = InstanceType<RawOpenTags['wx-open-launch-weapp']>['$props']
expectTypeOf<Weapp['envVersion']>().toEqualTypeOf<'release' | 'trial' | 'develop' | undefined>()
expectTypeOf<Parameters<NonNullable<Weapp['onLaunch']>>[0]['detail']['path']>().toEqualTypeOf<string | undefined>()

h(WxLaunchWeapp, { appid: 'wx1', envVersion: 'trial', extraData: { id: 7 } })
// @ts-expect-error an environment that does not exist
h(WxLaunchWeapp, { appid: 'wx1', envVersion: 'beta' })
// @ts-expect-error extra data are an object, not their JSON text
h(WxLaunchWeapp, { appid: 'wx1', extraData: '{}' })

h(WxSubscribe, { template: ['T1'], onSuccess: (result) => expectTypeOf(result).toEqualTypeOf<SubscribeResult>() })
// @ts-expect-error a tag without a template
h(WxSubscribe, {})
