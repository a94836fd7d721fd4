import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody who works for an employer, is trained, or audits: one record wherever they go. */
@Entity('people')
@Unique('people_ref_unique', ['ref'])
// Over expressions, made by the migrations: TypeORM cannot describe them.
@Index('people_search_index', { synchronize: false })
@Index('people_name_key_index', { synchronize: false })
@Index('people_name_index', { synchronize: false })
@Index('people_email_index', { synchronize: false })
export class Person {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'people_pk' })
  id!: string;

  @Column('text')
  ref!: string;

  @Column('text', { name: 'full_name' })
  fullName!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
