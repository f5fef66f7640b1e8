// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findbox.h"

#include "core/base/plaintext.h"
#include "core/capture/capturestore.h"
#include "ui/models/selectioncontext.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>

namespace mqttscope
{

namespace
{
constexpr int kTopicRole = Qt::UserRole + 1;
constexpr int kHintMargins = 36; ///< left and right of the placeholder and of the shortcut
}

FindBox::FindBox(CaptureStore &capture, SelectionContext &selection, QWidget *parent)
    : QLineEdit(parent)
    , m_capture(capture)
    , m_selection(selection)
    , m_hits(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_hits, this))
    , m_slices(new QTimer(this))
{
    setObjectName(QStringLiteral("findBox"));
    setPlaceholderText(tr("Find topic…"));
    setAccessibleName(tr("Find topic"));
    setToolTip(tr("Type part of a topic and press Enter to go to it"));
    setMinimumWidth(140);
    setMaximumWidth(280);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("findPopup"));
    connect(this, &QLineEdit::textEdited, this, &FindBox::startSearch);
    connect(m_slices, &QTimer::timeout, this, &FindBox::searchOn);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(TopicId(index.data(kTopicRole).toUInt())); });
}

void FindBox::startSearch()
{
    m_search.emplace(m_capture, m_selection.currentConnection(), text());
    m_slices->start(0);
}

void FindBox::searchOn()
{
    if (!m_search->step())
        return;
    m_slices->stop();
    showHits();
}

void FindBox::showHits()
{
    m_hits->clear();
    for (const TopicId topic : m_search->hits()) {
        auto *item = new QStandardItem(visibleText(QByteArrayView(m_capture.topicName(topic))));
        item->setData(topic.value, kTopicRole);
        item->setEditable(false);
        m_hits->appendRow(item);
    }
    if (m_hits->rowCount() == 0) {
        auto *none = new QStandardItem(tr("No topic found"));
        none->setFlags(Qt::NoItemFlags);
        m_hits->appendRow(none);
    }
    m_completer->complete();
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !text().isEmpty()) {
        const QAbstractItemView *popup = m_completer->popup();
        if (popup->isVisible() && popup->currentIndex().isValid())
            return choose(TopicId(popup->currentIndex().data(kTopicRole).toUInt()));
        if (!m_search)
            startSearch();
        m_search->finish();
        if (const QList<TopicId> hits = m_search->hits(); !hits.isEmpty())
            choose(hits.first());
        else
            searchOn();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_slices->stop();
        m_search.reset();
        clear();
        clearFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindBox::choose(TopicId topic)
{
    if (!topic.isValid()) // the row that says there is none
        return;
    m_slices->stop();
    m_search.reset();
    m_completer->popup()->hide();
    clear();
    Q_EMIT topicChosen(topic);
}

void FindBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    // The shortcut stands where a person looks for it, as long as there is room beside the placeholder.
    const QFont small = scaledFont(font(), kSmallText);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int needed = fontMetrics().horizontalAdvance(placeholderText()) + QFontMetrics(small).horizontalAdvance(keys);
    if (needed + kHintMargins > width())
        return;
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(colorsFor(palette()).textMuted);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, keys);
}

}
