/** LibreOffice's own judgement of our DOCX signatures, asked through its programming interface, without a display. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { signFile } from '../../../electron/signing/index.ts'
import { bytesOf, has, judge, run, sampleDocx, signerOf, workFolder } from './tools.ts'

const folder = workFolder()

/** Prints, for each file, one line a signature: whether it is valid, and the subject of the signer. */
const program = `Sub Main
Dim files, out, n, i, k
files = Split(Environ("UKIM_FILES"), "|")
n = FreeFile
Open Environ("UKIM_OUT") For Output As #n
On Error Goto Fail
Dim factory : factory = createUnoService("com.sun.star.embed.StorageFactory")
Dim judge : judge = com.sun.star.security.DocumentDigitalSignatures.createWithVersion("1.2")
Dim options(0) As New com.sun.star.beans.PropertyValue
options(0).Name = "StorageFormat"
options(0).Value = "ZipFormat"
For k = 0 To UBound(files)
Dim found : found = judge.verifyDocumentContentSignatures(factory.createInstanceWithArguments(Array(files(k), 1, options())), Nothing)
Print #n, "file " &amp; k &amp; " signatures " &amp; (UBound(found) + 1)
For i = 0 To UBound(found)
Print #n, "file " &amp; k &amp; " valid " &amp; found(i).SignatureIsValid &amp; " " &amp; found(i).Signer.SubjectName
Next
Next
Close #n
Exit Sub
Fail:
Print #n, "error " &amp; Err &amp; " " &amp; Error$
Close #n
End Sub`

const module = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${program}
</script:module>`

function askLibreOffice(files: readonly string[]): string {
  const profile = folder.path('profile')
  const certificates = folder.path('certificates')
  mkdirSync(certificates, { recursive: true })
  const out = folder.path('answer.txt')
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`
  const start = () =>
    run('env', [
      `MOZILLA_CERTIFICATE_FOLDER=sql:${certificates}`,
      `UKIM_FILES=${files.map((file) => pathToFileURL(file).href).join('|')}`,
      `UKIM_OUT=${out}`,
      'soffice',
      settings,
      '--headless',
      '--norestore',
      'macro:///Standard.Module1.Main',
    ])
  // The first start fills the new profile and would overwrite the macro.
  start()
  writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), module)
  start()
  return readFileSync(out, 'utf8')
}

test('LibreOffice calls two signatures valid, and neither after a change', { skip: !has('soffice') }, async () => {
  const panel = [judge('Бірінші судья', 'rsa2048'), judge('Екінші судья', 'p256')]
  let signed = await sampleDocx()
  for (const set of panel) signed = await signFile(signed, 'docx', signerOf(set), { now: new Date() })
  const parts = unzipSync(signed)
  const styles = Buffer.from(parts['word/styles.xml'] ?? [])
    .toString('utf8')
    .replace('</w:styles>', ' </w:styles>')
  const files = [
    folder.put('signed.docx', signed),
    folder.put('changed.docx', zipSync({ ...parts, 'word/styles.xml': bytesOf(styles) })),
  ]
  const answer = askLibreOffice(files)
  expect(answer).toContain('file 0 signatures 2')
  expect(answer.match(/^file 0 valid True .*судья/gm)).toHaveLength(2)
  expect(answer).toContain('file 1 signatures 2')
  expect(answer.match(/^file 1 valid False .*судья/gm)).toHaveLength(2)
})
