// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historypanel.h"

#include "ui/models/format.h"
#include "ui/models/messagehistorymodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Colors &colors = colorsFor(option->palette);
        option->state &= ~QStyle::State_HasFocus;
        const bool isMono
            = index.column() == MessageHistoryModel::Time || index.column() == MessageHistoryModel::Payload;
        if (isMono)
            option->font = monospaceFont(option->font);
        const bool isGone
            = index.column() == MessageHistoryModel::Payload && index.data(MessageHistoryModel::EvictedRole).toBool();
        QColor color = colors.text;
        if (index.column() == MessageHistoryModel::Delta || isGone)
            color = colors.textMuted;
        if (index.column() == MessageHistoryModel::Retain)
            color = colors.retained;
        if (!index.data(MessageHistoryModel::FaultRole).toString().isEmpty())
            color = colors.error;
        option->font.setItalic(isGone);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }
};

}

HistoryPanel::HistoryPanel(CaptureStore &capture, MessageHistoryModel &model, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_capture(capture)
    , m_model(model)
    , m_header(new SectionHeader(tr("History")))
    , m_follow(m_header->addButton(IconId::Follow))
    , m_table(new QTableView)
{
    m_follow->setObjectName(QStringLiteral("followButton"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Follow the newest message"));
    m_header->setObjectName(QStringLiteral("historyHeader"));
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);

    connect(m_follow, &QToolButton::clicked, this, [this] {
        m_follow->setChecked(m_packet == 0);
        Q_EMIT followRequested();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isQuiet && current.isValid())
                    Q_EMIT packetChosen(m_model.packetAt(current.row()));
            });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (first == 0)
            keepPlace(last - first + 1);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::markRow);
}

void HistoryPanel::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new HistoryDelegate(m_table));
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setAccessibleName(tr("Messages of the topic, newest first"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(16);
    m_table->verticalHeader()->setDefaultSectionSize(ScopeStyle::kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidths();
}

void HistoryPanel::setColumnWidths()
{
    const int digit = QFontMetrics(monospaceFont(m_table->font())).horizontalAdvance(QLatin1Char('0'));
    const auto setWidth = [&](int column, int characters) { m_table->setColumnWidth(column, characters * digit + 16); };
    setWidth(MessageHistoryModel::Time, 13);
    setWidth(MessageHistoryModel::Delta, 9);
    setWidth(MessageHistoryModel::QoSColumn, 4);
    setWidth(MessageHistoryModel::Retain, 4);
    setWidth(MessageHistoryModel::Size, 8);
    m_table->verticalHeader()->setDefaultSectionSize(qMax(ScopeStyle::kRowHeight, m_table->fontMetrics().height() + 6));
}

void HistoryPanel::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setColumnWidths();
}

void HistoryPanel::keepPlace(int inserted)
{
    // Reading further down, or a message pinned: what is on screen stays where it is.
    QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() == 0)
        return;
    const int added = inserted * m_table->verticalHeader()->defaultSectionSize();
    bar->setMaximum(bar->maximum() + added); // the table itself does so later, when it lays out its rows
    bar->setValue(bar->value() + added);
}

void HistoryPanel::showPacket(PacketNumber packet)
{
    m_packet = packet;
    m_follow->setChecked(packet == 0);
    m_isBeyondRows = packet != 0 && !m_model.fetchUpTo(packet) && packet < m_model.packetAt(m_model.rowCount() - 1);
    markRow();
    const int row = m_model.rowOf(packet);
    if (row >= 0)
        m_table->scrollTo(m_model.index(row, 0));
    else if (packet == 0)
        m_table->scrollToTop();
}

void HistoryPanel::markRow()
{
    const int row = m_packet == 0 ? 0 : m_model.rowOf(m_packet);
    if (row == m_table->currentIndex().row() && m_table->selectionModel()->hasSelection())
        return;
    m_isQuiet = true;
    m_table->setAutoScroll(false); // marking the newest must not pull a reader further down back to the top
    if (row >= 0 && row < m_model.rowCount())
        m_table->selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_table->selectionModel()->clear();
    m_table->setAutoScroll(true);
    m_isQuiet = false;
}

void HistoryPanel::refresh(qint64 nowNs)
{
    const TopicStatistics *statistics = m_capture.statistics(m_model.connection(), m_model.topic());
    const quint64 messages = statistics ? statistics->messages : 0;
    if (m_ratedTopic != m_model.topic() || messages < m_ratedMessages) {
        m_rate = {};
        m_ratedTopic = m_model.topic();
        m_ratedMessages = messages;
        if (statistics)
            m_rate.seed(messages, statistics->firstTimeNs, statistics->lastTimeNs);
    } else if (messages > m_ratedMessages) {
        m_rate.add(messages - m_ratedMessages, statistics->lastTimeNs);
        m_ratedMessages = messages;
    }
    markRow();
    refreshTitle(m_rate.perSecond(nowNs));
}

void HistoryPanel::refreshTitle(double rate)
{
    QStringList parts{tr("History")};
    if (m_ratedMessages == 1)
        parts << tr("1 message");
    else if (m_ratedMessages > 0)
        parts << tr("%1 messages").arg(formatCount(m_ratedMessages));
    if (rate > 0)
        parts << formatRate(rate);
    if (m_model.longestGapNs() > 0)
        parts << tr("gap max %1").arg(formatSpan(m_model.longestGapNs()));
    if (m_isBeyondRows)
        parts << tr("the message shown is older than the rows read");
    m_header->setTitle(parts.join(QStringLiteral(" · ")));
    m_header->setToolTip(tr("The longest gap is looked for among the newest 10 000 messages"));
}

}
