// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetinspector.h"

#include "core/capture/capturestore.h"
#include "core/spec/faultspec.h"
#include "core/spec/packetspec.h"
#include "ui/inspector/exchangeview.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/toneddelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kIndentation = 14;
constexpr int kOpenedFields = 2000;

/// Lets a long value use the room its field's name leaves.
class FieldDelegate : public TonedDelegate
{
public:
    explicit FieldDelegate(QTreeView *view)
        : TonedDelegate(view)
        , m_view(view)
    { }

protected:
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != DissectionModel::Value)
            return option.rect;
        const QModelIndex name = index.siblingAtColumn(DissectionModel::Field);
        const int end = m_view->visualRect(name).left() + 2 * kPadding
            + option.fontMetrics.horizontalAdvance(name.data().toString());
        QRect rect = option.rect;
        rect.setLeft(qMin(rect.left(), end));
        return rect;
    }

private:
    QTreeView *m_view;
};

QVBoxLayout *columnOf(QWidget *panel)
{
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}
}

PacketInspector::PacketInspector(CaptureStore &capture, QWidget *parent)
    : QWidget(parent)
    , m_capture(capture)
    , m_model(new DissectionModel(this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget(this))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(makeFieldsPanel());
    m_splitter->addWidget(makeBytesPanel());
    m_splitter->addWidget(makeExchangePanel());
    m_splitter->setSizes({480, 556, 340});
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setStretchFactor(2, 3);

    auto *empty = new EmptyState(IconId::Packets, m_stack);
    empty->setTitle(tr("No packet selected"));
    empty->setHint(tr("Select a row above to see its fields, its bytes and what answered it."));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_splitter);
    columnOf(this)->addWidget(m_stack);

    connect(&m_capture, &CaptureStore::appended, this, &PacketInspector::extendExchange);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentChanged, this, &PacketInspector::showField);
    connect(m_bytes, &HexView::byteClicked, this, &PacketInspector::selectFieldAt);
    connect(m_exchangeView, &ExchangeView::packetRequested, this, &PacketInspector::packetRequested);
    setTabOrder(m_fields, m_bytes);
    setTabOrder(m_bytes, m_exchangeView);
}

QWidget *PacketInspector::makeFieldsPanel()
{
    auto *panel = new Surface(Surface::Ground::Panel);
    m_fieldsHeader = new SectionHeader(tr("Fields"), panel);
    m_version = new PlainLabel(m_fieldsHeader);
    m_version->setFont(scaledFont(font(), kSmallText, QFont::DemiBold));
    m_version->setForegroundRole(QPalette::PlaceholderText);
    m_version->setContentsMargins(0, 0, 8, 0);
    m_fieldsHeader->addWidget(m_version);

    m_fields = new QTreeView(panel);
    m_fields->setObjectName(QStringLiteral("fieldTree"));
    m_fields->setAccessibleName(tr("Fields of the packet"));
    m_fields->setModel(m_model);
    m_fields->setItemDelegate(new FieldDelegate(m_fields));
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setHeaderHidden(true);
    m_fields->setIndentation(kIndentation);
    m_fields->setUniformRowHeights(true);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setAllColumnsShowFocus(true);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->header()->setStretchLastSection(false);
    m_fields->header()->setSectionResizeMode(DissectionModel::Field, QHeaderView::ResizeToContents);
    m_fields->header()->setSectionResizeMode(DissectionModel::Value, QHeaderView::Stretch);
    m_fields->header()->setSectionResizeMode(DissectionModel::Bytes, QHeaderView::ResizeToContents);

    QVBoxLayout *column = columnOf(panel);
    column->addWidget(m_fieldsHeader);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(6, 0, 0, 0);
    inset->addWidget(m_fields);
    column->addLayout(inset, 1);
    return panel;
}

QWidget *PacketInspector::makeBytesPanel()
{
    auto *panel = new Surface(Surface::Ground::Panel);
    m_bytesHeader = new SectionHeader(tr("Bytes"), panel);
    m_bytes = new HexView(panel);
    m_bytes->setObjectName(QStringLiteral("hexView"));

    auto *copy = new QToolButton(m_bytesHeader);
    copy->setObjectName(QStringLiteral("copyButton"));
    copy->setText(tr("Copy"));
    copy->setIcon(themedIcon(IconId::Copy, IconTint::Muted));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setToolTip(tr("Copy the selected bytes, or the whole packet"));
    copy->setAutoRaise(true);
    QMenu *menu = makeCopyMenu();
    connect(copy, &QToolButton::clicked, menu,
            [menu, copy] { menu->popup(copy->mapToGlobal(QPoint(0, copy->height()))); });
    m_bytesHeader->addWidget(copy);

    QVBoxLayout *column = columnOf(panel);
    column->addWidget(m_bytesHeader);
    column->addWidget(m_bytes, 1);
    return panel;
}

QMenu *PacketInspector::makeCopyMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, const char *name, HexView::CopyForm form) {
        QAction *action = menu->addAction(text, m_bytes, [this, form] { m_bytes->copy(form); });
        action->setObjectName(QLatin1String(name));
    };
    add(tr("Bytes as hex"), "copyHex", HexView::CopyForm::Hex);
    add(tr("Bytes as C array"), "copyCArray", HexView::CopyForm::CArray);
    add(tr("Bytes as text"), "copyText", HexView::CopyForm::Text);
    menu->addSeparator();
    QAction *fields = menu->addAction(tr("Fields as text"), this, &PacketInspector::copyFields);
    fields->setObjectName(QStringLiteral("copyFields"));
    return menu;
}

QWidget *PacketInspector::makeExchangePanel()
{
    auto *panel = new Surface(Surface::Ground::Panel);
    m_exchangeHeader = new SectionHeader(tr("Exchange"), panel);
    auto *content = new QWidget;
    m_exchangeView = new ExchangeView(content);
    m_exchangeView->setObjectName(QStringLiteral("exchangeView"));
    m_noExchange = new PlainLabel(content);
    m_noExchange->setWordWrap(true);
    m_noExchange->setForegroundRole(QPalette::PlaceholderText);
    m_fieldName = new PlainLabel(content);
    m_fieldName->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    m_fieldName->setWordWrap(true);
    m_fieldFault = new PlainLabel(content);
    m_fieldFault->setObjectName(QStringLiteral("fieldFault"));
    m_fieldFault->setForegroundRole(QPalette::BrightText);
    m_fieldFault->setWordWrap(true);
    m_explanation = new PlainLabel(content);
    m_explanation->setObjectName(QStringLiteral("fieldExplanation"));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(12, 4, 12, 12);
    texts->setSpacing(3);
    for (PlainLabel *label : {m_noExchange, m_fieldName, m_fieldFault, m_explanation})
        texts->addWidget(label);
    QVBoxLayout *contentColumn = columnOf(content);
    contentColumn->addWidget(m_exchangeView);
    contentColumn->addLayout(texts);
    contentColumn->addStretch(1);

    auto *scroll = new QScrollArea(panel);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    QVBoxLayout *column = columnOf(panel);
    column->addWidget(m_exchangeHeader);
    column->addWidget(scroll, 1);
    return panel;
}

void PacketInspector::setPacket(PacketNumber number)
{
    if (number == m_number && number != 0)
        return;
    if (!m_capture.contains(number)) {
        clear();
        return;
    }
    m_number = number;
    const CaptureRecord record = m_capture.record(number);
    const QByteArrayView frame = m_capture.frame(number);
    // Named whichever field is selected, and for a fault that only the packets before this one reveal.
    const auto fault = FaultId(record.fault);
    m_packetFault = fault == FaultId::None
        ? QString()
        : tr("This packet: %1 [%2]")
              .arg(faultText(fault),
                   QString::fromLatin1(clauseOf(fault, ProtocolVersion(record.version), record.type())));
    m_model->setDissection(dissect(frame, ProtocolVersion(record.version), record.direction()));
    int opened = 0;
    expandFields({}, opened);
    m_bytes->setBytes(frame, m_capture.chunkOf(number), m_model->secretRanges());
    m_exchange = PacketExchange(m_capture, number);

    m_fieldsHeader->setTitle(tr("Fields · packet %1").arg(formatCount(number)));
    m_version->setPlainText(ConnectionListModel::versionText(ProtocolVersion(record.version)));
    m_bytesHeader->setTitle(
        qsizetype(record.length) == frame.size()
            ? tr("Bytes · %1").arg(formatCount(record.length))
            : tr("Bytes · %1 of %2 kept").arg(formatCount(quint64(frame.size())), formatCount(record.length)));
    showExchange();
    // Where something is wrong, that is what the user came for.
    const int faulty = m_model->firstFaultyNode();
    m_fields->setCurrentIndex(m_model->indexOfNode(qMax(0, faulty)));
    m_fields->scrollTo(m_fields->currentIndex());
    if (faulty < 0)
        m_bytes->setMark({});
    m_stack->setCurrentIndex(1);
}

/// Opens what structures the packet; lengths and identifiers inside a single field stay folded. A packet may hold tens
/// of thousands of properties: past kOpenedFields the rest is opened by hand.
void PacketInspector::expandFields(const QModelIndex &parent, int &opened)
{
    for (int row = 0; row < m_model->rowCount(parent) && opened < kOpenedFields; ++row, ++opened) {
        const QModelIndex index = m_model->index(row, 0, parent);
        bool isStructure = !parent.isValid();
        for (int child = 0; child < m_model->rowCount(index) && !isStructure; ++child)
            isStructure = m_model->rowCount(m_model->index(child, 0, index)) > 0;
        m_fields->setExpanded(index, isStructure);
        if (isStructure)
            expandFields(index, opened);
    }
}

void PacketInspector::clear()
{
    m_number = 0;
    m_stack->setCurrentIndex(0);
    m_bytes->setBytes({});
    m_model->clear();
    m_exchange = {};
    showExchange();
    showField({});
}

void PacketInspector::showField(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_bytes->setMark({});
        m_fieldName->hide();
        m_fieldFault->hide();
        m_explanation->hide();
        return;
    }
    const FieldNode &field = m_model->node(index);
    m_bytes->setMark({qsizetype(field.offset), qsizetype(field.length)});
    m_fieldName->setPlainText(field.label);
    const bool isFieldFaulty = field.fault != FaultId::None;
    m_fieldFault->setPlainText(isFieldFaulty ? m_model->faultText(index) : m_packetFault);
    m_explanation->setPlainText(explanationOf(field));
    m_fieldName->setVisible(!field.label.isEmpty());
    m_fieldFault->setVisible(!m_fieldFault->fullText().isEmpty());
    m_explanation->setVisible(!m_explanation->fullText().isEmpty());
}

/// Of the field; the first section speaks for the packet as a whole.
QString PacketInspector::explanationOf(const FieldNode &field) const
{
    if (!field.explanation.isEmpty() || field.depth != 0 || field.offset != 0)
        return field.explanation;
    const PacketSpec &spec = packetSpec(m_model->dissection().type);
    if (*spec.explanation == 0)
        return {};
    return QString::fromLatin1(spec.name) + QLatin1String(": ")
        + QCoreApplication::translate("PacketSpec", spec.explanation) + QStringLiteral(" §")
        + QString::fromLatin1(spec.section5);
}

void PacketInspector::selectFieldAt(qsizetype offset)
{
    const QModelIndex index = m_model->indexAtByte(quint32(offset));
    if (!index.isValid())
        return;
    m_fields->setCurrentIndex(index);
    m_fields->scrollTo(index);
}

void PacketInspector::showExchange()
{
    const bool isAlone = m_exchange.state() == PacketExchange::State::None;
    m_exchangeView->setVisible(!isAlone);
    m_noExchange->setVisible(isAlone && m_number != 0);
    m_noExchange->setPlainText(
        m_exchange.isFaulty() ? tr("No DISCONNECT answers this faulty packet; its receiver may also just close the "
                                   "Network Connection.")
                              : tr("This packet is not answered by another one."));
    m_exchangeView->setExchange(m_exchange, m_number);
    if (m_exchange.state() == PacketExchange::State::Complete)
        m_exchangeHeader->setTitle(
            tr("Exchange · %1 · %2").arg(m_exchange.title(), formatSpan(m_exchange.durationNs())));
    else
        m_exchangeHeader->setTitle(isAlone ? tr("Exchange") : tr("Exchange · %1").arg(m_exchange.title()));
}

void PacketInspector::extendExchange()
{
    if (m_exchange.extend(m_capture))
        showExchange();
}

void PacketInspector::copyFields() const { QApplication::clipboard()->setText(m_model->toText()); }

QByteArray PacketInspector::saveState() const { return m_splitter->saveState(); }
void PacketInspector::restoreState(const QByteArray &state) { m_splitter->restoreState(state); }

}
