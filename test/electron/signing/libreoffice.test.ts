/** LibreOffice's own judgement of our DOCX signatures, asked through its programming interface, without a display. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { signFile, verifyFile } from '../../../electron/signing/index.ts'
import { bytesOf, complaints, has, judge, run, sampleDocx, signerOf, trustOf, workFolder } from './tools.ts'

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

/** Signs the file with the first key of the database. */
const signing = `Sub Main
Dim out, n
n = FreeFile
Open Environ("UKIM_OUT") For Output As #n
On Error Goto Fail
Dim factory : factory = createUnoService("com.sun.star.embed.StorageFactory")
Dim options(0) As New com.sun.star.beans.PropertyValue
options(0).Name = "StorageFormat"
options(0).Value = "ZipFormat"
Dim storage : storage = factory.createInstanceWithArguments(Array(Environ("UKIM_FILES"), 7, options()))
Dim keys : keys = createUnoService("com.sun.star.xml.crypto.SEInitializer").createSecurityContext("").getSecurityEnvironment().getPersonalCertificates()
Dim signer : signer = com.sun.star.security.DocumentDigitalSignatures.createWithVersion("1.2")
Print #n, "signed " &amp; signer.signDocumentWithCertificate(keys(0), storage, Nothing)
storage.commit()
Close #n
Exit Sub
Fail:
Print #n, "error " &amp; Err &amp; " " &amp; Error$
Close #n
End Sub`

const moduleOf = (program: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${program}
</script:module>`

function askLibreOffice(files: readonly string[], macro = program): string {
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
  if (!existsSync(profile)) start()
  writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), moduleOf(macro))
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

const nss = has('soffice') && has('certutil') && has('pk12util')
test('a DOCX signed by LibreOffice is valid for us, and ours beside it', { skip: !nss }, async () => {
  const [foreign, own] = [judge('Бірінші судья', 'rsa2048'), judge('Екінші судья', 'p256')]
  const certificates = folder.path('certificates')
  mkdirSync(certificates, { recursive: true })
  run('certutil', ['-N', '-d', `sql:${certificates}`, '--empty-password'])
  const p12 = folder.put('key.p12', foreign.p12)
  run('pk12util', ['-i', p12, '-d', `sql:${certificates}`, '-W', foreign.password, '-K', ''])
  run('certutil', [
    '-A',
    '-d',
    `sql:${certificates}`,
    '-n',
    'ca',
    '-t',
    'C,C,C',
    '-i',
    folder.put('ca.pem', foreign.authorityPem),
  ])
  const file = folder.put('foreign.docx', await sampleDocx())
  expect(askLibreOffice([file], signing)).toContain('signed True')
  const trust = trustOf(foreign, own)
  const signed = Uint8Array.from(readFileSync(file))
  const report = verifyFile(signed, { trust })
  expect(complaints(report)).toEqual([])
  expect(report).toMatchObject({ ok: true, signatures: [{ signer: { name: 'Бірінші судья' }, format: 'OOXML' }] })
  const both = await signFile(signed, 'docx', signerOf(own), { now: new Date() })
  expect(complaints(verifyFile(both, { trust }))).toEqual([])
  expect(verifyFile(both, { trust }).signatures).toHaveLength(2)
})
