-- AlterTable
ALTER TABLE "account" ADD COLUMN     "keymap" JSONB;
