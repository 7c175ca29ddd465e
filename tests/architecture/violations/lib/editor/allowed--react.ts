import { useState } from "react";
import { innocent } from "../domain/coding/innocent";
export const state = [useState, innocent];
