-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "memo" TEXT NOT NULL DEFAULT '';
