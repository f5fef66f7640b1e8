// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace mqttscope
{

void paintSparkline(QPainter *painter, const QRectF &rect, const QList<float> &samples, const QColor &color)
{
    if (samples.size() < 2 || rect.width() < 4 || rect.height() < 2)
        return;
    float low = 0;
    float high = 0;
    bool isFirst = true;
    for (const float value : samples) {
        if (!std::isfinite(value))
            continue;
        low = isFirst ? value : qMin(low, value);
        high = isFirst ? value : qMax(high, value);
        isFirst = false;
    }
    if (isFirst)
        return;
    const double span = double(high) - double(low);
    const double step = rect.width() / double(samples.size() - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF line;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        if (!std::isfinite(samples[i])) {
            painter->drawPolyline(line);
            line.clear();
            continue;
        }
        const double share = span > 0 ? (double(samples[i]) - double(low)) / span : 0.5;
        line.append({rect.left() + double(i) * step, rect.bottom() - share * rect.height()});
    }
    painter->drawPolyline(line);
    painter->restore();
}

}
