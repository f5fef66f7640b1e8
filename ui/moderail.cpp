// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderail.h"

#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr int kNarrowest = 56; ///< of a button
constexpr int kIconSide = 20;

/// Icon above its word; a soft accent ground when its page is shown.
class RailButton final : public ActionButton
{
public:
    explicit RailButton(QAction &action, QWidget *parent)
        : ActionButton(action, parent)
    {
        setAttribute(Qt::WA_Hover);
        setObjectName(action.objectName() + QStringLiteral("Rail"));
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(labelFont());
        return {qMax(kNarrowest, metrics.horizontalAdvance(text()) + 8), kIconSide + metrics.height() + 16};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colors.accentSoft : colors.border);
            painter.setOpacity(isChecked() ? 1.0 : 0.5);
            painter.drawRoundedRect(rect(), 6, 6);
            painter.setOpacity(1.0);
        }
        const QRect iconRect((width() - kIconSide) / 2, 6, kIconSide, kIconSide);
        icon().paint(&painter, iconRect, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        painter.setFont(labelFont());
        painter.setPen(isChecked() ? colors.accent : colors.textMuted);
        const QRect words(0, iconRect.bottom() + 2, width(), height() - iconRect.bottom() - 4);
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus()) {
            painter.setPen(QPen(colors.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        }
    }

private:
    [[nodiscard]] QFont labelFont() const { return scaledFont(font(), kSmallText); }
};

}

ModeRail::ModeRail(const QHash<PageId, QAction *> &pageActions, QWidget *parent)
    : Surface(Ground::Rail, parent)
{
    setObjectName(QStringLiteral("modeRail"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setHairlines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 4, 6);
    column->setSpacing(6);
    for (const auto page : {PageId::Topics, PageId::Packets, PageId::Charts, PageId::Broker})
        column->addWidget(new RailButton(*pageActions.value(page), this));
    column->addStretch();
    column->addWidget(new RailButton(*pageActions.value(PageId::Settings), this));
}

}
