// SPDX-License-Identifier: GPL-3.0-or-later
// The form in which benchmarks say what they measured.
#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

namespace mqttscope::bench
{

[[nodiscard]] inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// One line: figure value unit reference ratio.
inline void printFigure(const char *figure, double value, const char *unit, const char *reference, double ratio)
{
    std::printf("%-28s %14.6g %-8s %-22s %8.3f\n", figure, value, unit, reference, ratio);
    std::fflush(stdout);
}

inline void printFigure(const char *figure, double value, const char *unit)
{
    std::printf("%-28s %14.6g %-8s %-22s %8s\n", figure, value, unit, "-", "-");
    std::fflush(stdout);
}

}
