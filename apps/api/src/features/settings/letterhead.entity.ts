import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What stands at the head and the foot of a document. Never changed; see the migration. */
@Entity('letterheads')
export class Letterhead {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'letterheads_pk' })
  id!: string;

  @Column('text', { name: 'authority_name' })
  authorityName!: string;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { name: 'signatory_name', nullable: true })
  signatoryName!: string | null;

  @Column('text', { name: 'signatory_title', nullable: true })
  signatoryTitle!: string | null;

  @Column('bytea', { nullable: true })
  logo!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
