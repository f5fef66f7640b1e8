// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionchooser.h"

#include "core/base/plaintext.h"
#include "ui/editors/connectiondelegate.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainter.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statedot.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace mqttscope
{

namespace
{

constexpr int kPadding = 11;
constexpr int kDot = 12;
constexpr int kGap = 6;
constexpr int kArrow = 18;
constexpr int kSlack = 4; ///< advances of mixed fonts are rounded
constexpr int kMostNameWidth = 220;
constexpr int kMostUrlWidth = 260;

QIcon dotIcon(DotState state, const QPalette &palette, qreal ratio)
{
    QPixmap pixmap((QSizeF(16, 16) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStateDot(&painter, QRectF(0, 0, 16, 16), state, palette);
    painter.end();
    return QIcon(pixmap);
}

/// A menu reads "&" as a mnemonic.
QString menuText(const QString &text) { return visibleText(text).replace(QLatin1Char('&'), QLatin1String("&&")); }

}

ConnectionChooser::ConnectionChooser(ConnectionListModel &model, QWidget *parent)
    : QPushButton(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("connectionChooser"));
    setToolTip(tr("Choose a connection"));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::clicked, this, &ConnectionChooser::openMenu);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ConnectionChooser::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConnectionChooser::refresh);
    refresh();
}

void ConnectionChooser::setCurrentRow(int row)
{
    m_current = row < 0 ? QModelIndex() : m_model.index(row);
    refresh();
}

void ConnectionChooser::refresh()
{
    const QString name = m_current.isValid() ? visibleText(m_current.data().toString()) : tr("No connection");
    const QString url = visibleText(m_current.data(ConnectionListModel::UrlRole).toString());
    if (name != m_name || url != m_url) {
        m_name = name;
        m_url = url;
        setAccessibleName(tr("Connection: %1").arg(name));
        updateGeometry();
    }
    update();
}

QFont ConnectionChooser::nameFont() const
{
    return m_current.isValid() ? scaledFont(font(), 1.0, QFont::DemiBold) : font();
}

QSize ConnectionChooser::sizeHint() const
{
    const int nameWidth = qMin(kMostNameWidth, QFontMetrics(nameFont()).horizontalAdvance(m_name));
    const int urlWidth = m_url.isEmpty() ? 0 : qMin(kMostUrlWidth, fontMetrics().horizontalAdvance(m_url)) + kGap;
    return {kPadding + kDot + kGap + nameWidth + urlWidth + kArrow + kPadding + kSlack,
            QPushButton::sizeHint().height()};
}

QSize ConnectionChooser::minimumSizeHint() const { return {140, sizeHint().height()}; }

void ConnectionChooser::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    QRect rect = this->rect().adjusted(kPadding, 0, -kPadding, 0);
    const DotState dot = m_current.isValid() ? ConnectionDelegate::dotStateOf(m_current) : DotState::Off;
    paintStateDot(&painter, QRectF(rect.left(), 0, kDot, height()), dot, palette());
    rect.setLeft(rect.left() + kDot + kGap);
    stylepainter::drawChevron(&painter, QRect(rect.right() - 9, (height() - 10) / 2, 10, 10), colors.textMuted,
                              Qt::DownArrow);
    rect.setRight(rect.right() - kArrow);

    const QFontMetrics metrics(nameFont());
    const QString name = metrics.elidedText(m_name, Qt::ElideRight, qMin(kMostNameWidth, rect.width()));
    painter.setFont(nameFont());
    painter.setPen(m_current.isValid() ? colors.text : colors.textMuted);
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, name);
    rect.setLeft(rect.left() + metrics.horizontalAdvance(name) + kGap);
    painter.setFont(font());
    painter.setPen(colors.textMuted);
    if (rect.width() > 40)
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_url, Qt::ElideMiddle, rect.width()));
}

void ConnectionChooser::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chooserMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QPersistentModelIndex index(m_model.index(row));
        const QString detail = index.data(ConnectionListModel::DetailRole).toString();
        menu->addAction(dotIcon(ConnectionDelegate::dotStateOf(index), palette(), devicePixelRatioF()),
                        menuText(index.data().toString() + QStringLiteral("  ") + detail), this,
                        [this, index] { Q_EMIT rowChosen(index.row()); });
    }
    menu->addSeparator();
    menu->addAction(themedIcon(IconId::Plus), tr("New connection…"), this, &ConnectionChooser::newRequested);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

}
