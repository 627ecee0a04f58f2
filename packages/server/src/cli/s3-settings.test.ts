import { expect, test } from 'vitest'
import { toS3Options } from './s3-settings.ts'

const keys = { s3KeyId: 'key', s3Secret: 'secret', s3Region: 'eu-central-1' }

test('keeps files in the folder unless a bucket is named', () => {
  expect(toS3Options({ ...keys })).toBeUndefined()
})

test('finds the bucket at AWS unless told where it is', () => {
  expect(toS3Options({ ...keys, s3Bucket: 'files' })).toEqual({
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    bucket: 'files',
    region: 'eu-central-1',
    keyId: 'key',
    secret: 'secret',
  })
  const s3Endpoint = 'http://127.0.0.1:9000'
  expect(toS3Options({ ...keys, s3Bucket: 'files', s3Endpoint })?.endpoint).toBe(s3Endpoint)
})

test('says what a bucket needs', () => {
  expect(() => toS3Options({ s3Region: 'x', s3Bucket: 'files', s3KeyId: 'key' })).toThrow(
    'The bucket files needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
  )
})
