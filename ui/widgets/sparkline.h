// SPDX-License-Identifier: GPL-3.0-or-later
// A line the height of a word: the shape of the last values, no axis, no numbers.
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>

class QPainter;

namespace mqttscope
{

/// Draws `samples`, oldest left, into `rect`, scaled to their own range; a flat line if they are equal. Nothing below
/// two samples; values that are not finite leave a gap.
void paintSparkline(QPainter *painter, const QRectF &rect, const QList<float> &samples, const QColor &color);

}
