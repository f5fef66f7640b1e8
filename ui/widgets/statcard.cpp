// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statcard.h"

#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sparkline.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace mqttscope
{

class TrendLine : public QWidget
{
public:
    using QWidget::QWidget;
    void setSamples(const QList<float> &samples)
    {
        m_samples = samples;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 2, -0.5, -2);
        paintSparkline(&painter, QRectF(area.left(), area.top(), qMin(area.width(), 180.0), area.height()), m_samples,
                       colorsFor(palette()).accent);
    }

private:
    QList<float> m_samples;
};

StatCard::StatCard(const QString &title, QWidget *parent)
    : Surface(Ground::Card, parent)
    , m_title(new PlainLabel(title, this))
    , m_value(new PlainLabel(QStringLiteral("–"), this))
    , m_trend(new TrendLine(this))
    , m_note(new PlainLabel(this))
{
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setElide(PlainLabel::Elide::Right);
    m_value->setElide(PlainLabel::Elide::Right);
    m_trend->setFixedHeight(24);
    setMinimumWidth(130);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(13, 11, 13, 11);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_value);
    column->addWidget(m_trend);
    column->addWidget(m_note);
    applyFonts();
}

void StatCard::applyFonts()
{
    m_title->setFont(scaledFont(font(), kSmallText));
    m_value->setFont(scaledFont(font(), kTitleText, QFont::DemiBold));
    m_note->setFont(scaledFont(font(), kSmallText));
}

void StatCard::setValue(const QString &value)
{
    m_value->setPlainText(value);
    m_value->setAccessibleName(m_title->fullText() + QLatin1String(": ") + value);
}

void StatCard::setNote(const QString &note) { m_note->setPlainText(note); }
void StatCard::setTrend(const QList<float> &samples) { m_trend->setSamples(samples); }

void StatCard::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

}
