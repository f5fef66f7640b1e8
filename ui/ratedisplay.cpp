// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratedisplay.h"

#include "ui/models/format.h"
#include "ui/models/trafficmeter.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mqttscope
{

namespace
{
constexpr int kLineWidth = 118;
constexpr int kLineHeight = 16;
constexpr int kGap = 8;
constexpr qsizetype kFewestSteps = 20; ///< so that the first seconds do not look like a landscape
}

RateDisplay::RateDisplay(TrafficMeter &traffic, QWidget *parent)
    : QWidget(parent)
    , m_traffic(traffic)
{
    setObjectName(QStringLiteral("rateDisplay"));
    setToolTip(tr("Messages received per second over all connections, last minute; the status bar has those of the "
                  "connection chosen"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&m_traffic, &TrafficMeter::sampled, this, &RateDisplay::refresh);
    refresh();
}

void RateDisplay::refresh()
{
    const QString text = tr("all: %1 msg/s").arg(formatCount(quint64(std::llround(m_traffic.total().received))));
    if (text != m_text) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
    }
    update();
}

QSize RateDisplay::sizeHint() const
{
    const QFontMetrics metrics(scaledFont(font(), kSmallText));
    return {kLineWidth + kGap
                + qMax(metrics.horizontalAdvance(m_text),
                       metrics.horizontalAdvance(tr("all: %1 msg/s").arg(QStringLiteral("00 000")))),
            28};
}

void RateDisplay::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setFont(scaledFont(font(), kSmallText));
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_text);

    const QList<double> &history = m_traffic.history();
    if (history.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(history.cbegin(), history.cend());
    const double span = *high - *low;
    const qreal top = (height() - kLineHeight) / 2.0;
    const qreal step = qreal(kLineWidth) / qreal(qMax<qsizetype>(history.size() - 1, kFewestSteps));
    const qreal start = kLineWidth - step * qreal(history.size() - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < history.size(); ++i) {
        const double share = span > 0 ? (history[i] - *low) / span : 0.0;
        line.append(QPointF(start + step * qreal(i), top + kLineHeight * (1.0 - share)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

}
