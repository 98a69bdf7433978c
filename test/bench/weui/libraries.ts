/** A component of the page, written as each library's users write it. */
export type Part = 'cells' | 'buttons' | 'dialog'

const page = (imports: string, template: string) => `<script setup>
${imports}
defineProps(['rows', 'open'])
defineEmits(['close'])
</script>
<template>${template}</template>`

/** The same page in each library, as single-file components. Dialogs are compared with vant's alone. */
export const libraries: Readonly<Record<string, Readonly<Partial<Record<Part, string>>>>> = {
  vant: {
    cells: page(
      `import { Cell } from 'vant'`,
      `<div><Cell v-for="row in rows" :key="row.id" :title="row.title" :value="row.value" is-link /></div>`,
    ),
    buttons: page(
      `import { Button } from 'vant'`,
      `<div><Button v-for="row in rows" :key="row.id" type="primary">{{ row.title }}</Button></div>`,
    ),
    dialog: page(
      `import { Dialog } from 'vant'
const VanDialog = Dialog`,
      `<VanDialog :show="open" title="Title" message="Message" show-cancel-button @update:show="$emit('close')" />`,
    ),
  },
  tdesign: {
    cells: page(
      `import { Cell } from 'tdesign-mobile-vue'`,
      `<div><Cell v-for="row in rows" :key="row.id" :title="row.title" :note="row.value" arrow /></div>`,
    ),
    buttons: page(
      `import { Button } from 'tdesign-mobile-vue'`,
      `<div><Button v-for="row in rows" :key="row.id" theme="primary">{{ row.title }}</Button></div>`,
    ),
  },
  wove: {
    cells: page(
      `import { WeCell } from '@wove/weui'`,
      `<div><WeCell v-for="row in rows" :key="row.id" :title="row.title" :value="row.value" access /></div>`,
    ),
    buttons: page(
      `import { WeButton } from '@wove/weui'`,
      `<div><WeButton v-for="row in rows" :key="row.id" type="primary">{{ row.title }}</WeButton></div>`,
    ),
    dialog: page(
      `import { WeDialog } from '@wove/weui'
const buttons = [{ label: 'Cancel', value: 'cancel' }, { label: 'OK', value: 'ok', type: 'primary' }]`,
      `<WeDialog :open="open" title="Title" content="Message" :buttons="buttons" @update:open="$emit('close')" />`,
    ),
  },
  'wove-function': {
    dialog: `<script setup>
import { closeAll, showConfirm } from '@wove/weui'
import { watch } from 'vue'
const props = defineProps(['open'])
watch(() => props.open, (open) => (open ? showConfirm('Message', { title: 'Title' }) : closeAll()))
</script>
<template><p /></template>`,
  },
}
