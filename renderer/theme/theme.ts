/** The desk's look: one accent, warm neutrals, a quiet scale. Everything else takes its values from here. */
import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'

/** The accent: the blue-green of a court seal's ink. Shade 7 on white is 7.4:1. */
const ink: MantineColorsTuple = [
  '#edf5f6',
  '#dbe9ec',
  '#b7d3d9',
  '#8fbac4',
  '#6aa2b0',
  '#488a9b',
  '#2f7385',
  '#1b5b6c',
  '#124756',
  '#0a343f',
]

/** Danger: white on shades 6 and 7, and they on white, are above 5:1. */
const red: MantineColorsTuple = [
  '#fff0f0',
  '#ffe0e0',
  '#ffc4c4',
  '#f9a3a3',
  '#f07f7f',
  '#dd5454',
  '#c92a2a',
  '#b02525',
  '#e03131',
  '#8f1d1d',
]

export const theme = createTheme({
  colors: { ink, red },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Inter Variable', 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.3' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '0.1875rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'always',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    NumberInput: { defaultProps: { size: 'sm' } },
    // Weekends are no error, and pale days of other months cannot be read.
    DatePicker: { defaultProps: { weekendDays: [], hideOutsideDates: true } },
    DateInput: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    // The page itself never scrolls; the lock would write a style without our nonce.
    // The heading of a dialog is no banner of the page, which has one already.
    // What opens over the screen hangs in a landmark of its own (App.tsx), not loose in the page.
    Portal: { defaultProps: { target: '#overlays' } },
    // The placeholder that takes the focus is no item of a menu; the first item takes it itself.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { lockScroll: false, attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Spotlight: { defaultProps: { lockScroll: false } },
    // The library greys the words of a notice under a title: too pale to be read.
    Notification: { styles: { description: { color: 'var(--ink)' } } },
    Kbd: { styles: { root: { fontFamily: 'inherit', fontWeight: 500 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
})
