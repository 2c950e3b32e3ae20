import { mount } from 'svelte';
import CrmPage from './CrmPage.svelte';
import './style.css';

mount(CrmPage, { target: document.getElementById('app') });
