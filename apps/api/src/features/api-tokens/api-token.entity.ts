import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** With what a reporting client asks in somebody's name. The token itself is never stored, only its SHA-256. */
@Entity('api_tokens')
@Unique('api_tokens_token_hash_unique', ['tokenHash'])
@Index('api_tokens_user_index', ['userId'])
@Check(
  'api_tokens_scopes_check',
  "cardinality(scopes) > 0 AND scopes <@ ARRAY['REPORTS', 'RECORDS', 'EXPORTS']",
)
export class ApiToken {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'api_tokens_pk' })
  id!: string;

  /** In whose name it asks: it never reaches further than that person. */
  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'api_tokens_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** What it is for, in the person's words. */
  @Column('text')
  name!: string;

  /** The beginning of the token, to tell which one it is. */
  @Column('text')
  prefix!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text', { array: true })
  scopes!: string[];

  /** The last day on which it opens anything; null: until it is revoked. */
  @Column('date', { name: 'valid_through', nullable: true })
  validThrough!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
