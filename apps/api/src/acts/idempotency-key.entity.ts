import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A key under which somebody sent an act, with what came of it, so that sending it again does nothing twice. */
@Entity('idempotency_keys')
@Index('idempotency_keys_created_index', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'idempotency_keys_pk' })
  @ForeignKey('User', { name: 'idempotency_keys_user_fk' })
  userId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pk' })
  key!: string;

  @Column('text')
  mutation!: string;

  @Column('bytea', { name: 'input_hash' })
  inputHash!: Buffer;

  @Column('jsonb')
  result!: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
