<?php
// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Lets nginx choose the theme, so that one WordPress can be measured with two.
if (!empty($_SERVER['BENCH_THEME'])) {
    add_filter('pre_option_template', fn () => $_SERVER['BENCH_THEME']);
    add_filter('pre_option_stylesheet', fn () => $_SERVER['BENCH_THEME']);
}
