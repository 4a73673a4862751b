/** Optional elements under the judge's hand: a quiet menu to open one, its words, and the way to take it out again. */
import { useEffect, useRef } from 'react'
import { ActionIcon, Button, Menu, Select, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ActDocument, ActLanguage } from '../../../shared/acts/index.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { fillsIn, fillsOf, withElements, withElementWords, withFill } from '../../../shared/contract/fills.ts'
import { say } from '../../../shared/language/messages/index.ts'
import { useCaseFile, useDraft } from '../../draft/useDraft.tsx'
import { showLawRef } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { articleOf, ELEMENTS, fits, focusElement } from './elements.ts'
import type { Element } from './elements.ts'
import styles from './Act.module.css'

function isOpen(file: CaseFile, { blocks }: Element): boolean {
  const { kk, ru } = fillsOf(file)
  const [first] = blocks
  return first !== undefined && (kk[first] !== undefined || ru[first] !== undefined)
}

/**
 * @param props.onOpen told of what was just opened: a private resolution is the last act of the list
 */
export function Elements(props: { act: ActDocument; onOpen: (element: Element) => void }) {
  const t = useText()
  const draft = useDraft()
  const file = useCaseFile()
  const { act } = props
  // The words of what was just opened get the cursor as soon as they are on the screen.
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    focusElement(wanted.current)
    wanted.current = null
  })
  const open = ELEMENTS.filter((element) => isOpen(file, element))
  const here = open.filter((element) => fits(element, act))
  const offered = ELEMENTS.filter(
    (element) => !open.includes(element) && (element.id === 'privateResolution' || fits(element, act)),
  )
  return (
    <section className={styles['elements']} aria-label={t('element.title')}>
      {here.map((element) => (
        <div key={element.id} className={styles['element']}>
          <header>
            <b>{t(`element.${element.id}`)}</b>
            <small>{showLawRef(articleOf(element), t)}</small>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('common.removeNamed', { what: t(`element.${element.id}`) })}
              onClick={() => draft.change((now) => withElements(now, element.blocks, false))}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </header>
          {element.blocks.map((block) =>
            block === 'propertyArrest' ? (
              <Arrest key={block} language={act.language} />
            ) : (
              <Words key={block} block={block} element={element} language={act.language} />
            ),
          )}
        </div>
      ))}
      {offered.length > 0 && (
        <Menu position="top-start" width={420} withinPortal>
          <Menu.Target>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={14} aria-hidden />}
              style={{ justifySelf: 'start' }}
            >
              {t('element.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((element) => (
              <Menu.Item
                key={element.id}
                onClick={() => {
                  wanted.current = element.blocks[0] ?? null
                  draft.change((now) => withElements(now, element.blocks, true))
                  props.onOpen(element)
                }}
              >
                <span className={styles['offered']}>
                  <b>{t(`element.${element.id}`)}</b> <small>{showLawRef(articleOf(element), t)}</small>
                  <span>{t(`element.${element.id}.words`)}</span>
                </span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  )
}

/** The words in the language of the act; every key is kept, and typing on is one step of undo. */
function Words(props: { block: string; element: Element; language: ActLanguage }) {
  const t = useText()
  const draft = useDraft()
  const file = useCaseFile()
  const { block, element, language } = props
  // The circumstances of a private resolution have paragraphs, and its addressee is a name; the rest is one paragraph.
  const paragraphs = block === 'privateCircumstances'
  const label =
    element.id === 'privateResolution'
      ? t(paragraphs ? 'element.circumstances' : 'element.addressee')
      : t(`element.${element.id}.words`)
  return (
    <Textarea
      // The heading names a single text already; the two of a private resolution need their labels.
      {...(element.id === 'privateResolution' ? { label } : { 'aria-label': label, placeholder: label })}
      lang={language}
      spellCheck
      autosize
      minRows={block === 'privateDemand' ? 1 : 3}
      maxRows={12}
      maxLength={20_000}
      data-element={block}
      value={fillsIn(file, language)[block] ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        const words = paragraphs ? value : value.replaceAll(/\s*\n\s*/gu, ' ')
        draft.set('/narrative', withElementWords(draft.file, block, language, words).narrative)
      }}
    />
  )
}

const FATES = ['keep', 'cancel'] as const

/** What becomes of an arrest is said in both languages at once. */
function Arrest(props: { language: ActLanguage }) {
  const t = useText()
  const draft = useDraft()
  const file = useCaseFile()
  const words = fillsIn(file, props.language)['propertyArrest'] ?? ''
  const known = FATES.find((fate) => say(props.language, `fill.arrest.${fate}`) === words)
  return (
    <Select
      aria-label={t('element.propertyArrest.words')}
      placeholder={t('choice.notSet')}
      data-element="propertyArrest"
      value={known ?? (words === '' ? null : words)}
      data={[
        ...FATES.map((fate) => ({ value: fate, label: t(`fill.arrest.${fate}`) })),
        // Words that somebody wrote by hand stay to be seen.
        ...(known === undefined && words !== '' ? [{ value: words, label: words }] : []),
      ]}
      onChange={(value) => {
        const fate = FATES.find((one) => one === value)
        if (fate)
          draft.change((now) =>
            withFill(now, 'propertyArrest', {
              kk: say('kk', `fill.arrest.${fate}`),
              ru: say('ru', `fill.arrest.${fate}`),
            }),
          )
      }}
    />
  )
}
