import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who may sign in, with the role that says what they may see and do. */
@Entity('users')
@Check('users_role_check', "role IN ('PROGRAM_MANAGER', 'STAFF', 'AUDITOR', 'EMPLOYER', 'REPORTING')")
@Check(
  'users_scope_check',
  "(role = 'EMPLOYER') = (employer_id IS NOT NULL) AND (role = 'AUDITOR') = (person_id IS NOT NULL)",
)
// Over an expression, made by the migration: TypeORM cannot describe it.
@Index('users_email_unique', { synchronize: false })
@Index('users_employer_index', ['employerId'])
@Index('users_person_index', ['personId'])
export class User {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'users_pk' })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** argon2id. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  role!: string;

  /** The employer an EMPLOYER user belongs to. */
  @Column('uuid', { name: 'employer_id', nullable: true })
  @ForeignKey('Employer', { name: 'users_employer_fk' })
  employerId!: string | null;

  /** The person an AUDITOR user is. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'users_person_fk' })
  personId!: string | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
