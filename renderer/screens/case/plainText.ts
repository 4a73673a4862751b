export { plainText } from '../../../shared/case/plain-text.ts'
