import { Option } from 'commander'
import type { S3Options } from '../modules/files/s3-storage.ts'
import { readUrl } from './read-url.ts'

/** The bucket that files are kept in, where they are not to be in the data folder. */
export interface S3Settings {
  s3Endpoint?: string | undefined
  s3Bucket?: string | undefined
  s3Region: string
  s3KeyId?: string | undefined
  s3Secret?: string | undefined
}

export function createS3Options(): Option[] {
  return [
    new Option('--s3-bucket <name>', 'bucket to keep files in; in the data folder without').env(
      'S3_BUCKET',
    ),
    new Option('--s3-endpoint <url>', 'where the bucket is; that of AWS in its region without')
      .env('S3_ENDPOINT')
      .argParser(readUrl),
    new Option('--s3-region <name>', 'region of the bucket').env('S3_REGION').default('us-east-1'),
    new Option('--s3-key-id <id>', 'access key of the bucket').env('S3_ACCESS_KEY_ID'),
    new Option('--s3-secret <secret>', 'secret of that key').env('S3_SECRET_ACCESS_KEY'),
  ]
}

/**
 * The bucket to use, if there is one.
 *
 * @throws Error where it is named without a key
 */
export function toS3Options(settings: S3Settings): S3Options | undefined {
  const { s3Bucket: bucket, s3Region: region, s3KeyId: keyId, s3Secret: secret } = settings
  if (bucket === undefined) return undefined
  if (keyId === undefined || secret === undefined) {
    throw new Error(`The bucket ${bucket} needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.`)
  }
  const endpoint = settings.s3Endpoint ?? `https://s3.${region}.amazonaws.com`
  return { endpoint, bucket, region, keyId, secret }
}
