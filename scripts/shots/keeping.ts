/** What the desk keeps: backups, people, bin, exchange, trail, law and machine. */
import { BOTH, EVERY_THEME, example } from './shot.ts'
import type { Room, ShotTheme } from './shot.ts'

const PARTS = ['backups', 'people', 'bin', 'exchange', 'trail', 'law'] as const

/** Themes beside the light one, where a part shows colours of its own. */
const THEMES: Partial<Record<(typeof PARTS)[number], ShotTheme[]>> = {
  backups: EVERY_THEME,
  trail: ['light', 'dark'],
}

export const keeping: Room = {
  name: 'keeping',
  store: 'open',
  prepare: async (desk) => {
    const { router, services } = desk
    const { backups, actor } = services.vault.store()
    backups.create(actor)
    for (const reply of [
      await router.call('people.add', {
        name: 'Омаров Б. Т.',
        role: 'assistant',
        passphrase: 'көмекшінің құпия сөздері',
      }),
      await router.call('cases.remove', { id: example(desk, 5) }),
    ]) {
      if (!reply.ok) throw new Error(reply.fault.says.en)
    }
  },
  shots: () => [
    ...PARTS.map((part) => ({
      name: part,
      address: `#/settings/${part}`,
      sizes: BOTH,
      themes: THEMES[part] ?? ['light' as const],
    })),
    {
      name: 'backup-restore',
      address: '#/settings/backups',
      before: async (page, words) => {
        const line = page.getByTestId('backups').getByRole('listitem').first()
        await line.getByRole('button', { name: words('backups.restore') }).click()
        await page.getByRole('dialog').getByRole('checkbox').waitFor()
      },
    },
  ],
}
