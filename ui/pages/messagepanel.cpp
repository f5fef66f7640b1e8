// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagepanel.h"

#include "core/base/plaintext.h"
#include "ui/models/bytetext.h"
#include "ui/models/fieldtablemodel.h"
#include "ui/models/format.h"
#include "ui/pages/fieldtableview.h"
#include "ui/pages/messageheader.h"
#include "ui/widgets/payloadview.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

TextTone toneOf(JsonTokenKind kind)
{
    switch (kind) {
    case JsonTokenKind::Key:
        return TextTone::Key;
    case JsonTokenKind::String:
        return TextTone::String;
    case JsonTokenKind::Number:
        return TextTone::Number;
    case JsonTokenKind::Boolean:
    case JsonTokenKind::Null:
        return TextTone::Keyword;
    default:
        return TextTone::Plain;
    }
}

PayloadView *payloadView(const char *name, const QString &accessibleName)
{
    auto *view = new PayloadView;
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(accessibleName);
    return view;
}

}

MessagePanel::MessagePanel(CaptureStore &capture, ChartModel &charts, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_capture(capture)
    , m_fields(new FieldTableModel(capture, charts, this))
    , m_header(new MessageHeader)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_json(payloadView("jsonView", tr("Payload as JSON")))
    , m_text(payloadView("textView", tr("Payload as text")))
    , m_hex(payloadView("hexView", tr("Payload in hexadecimal")))
    , m_diff(payloadView("diffView", tr("Changes since the message before")))
    , m_properties(new QTreeWidget)
    , m_kind(new PlainLabel)
    , m_note(new PlainLabel)
    , m_splitter(new QSplitter)
    , m_fieldView(new FieldTableView(*m_fields))
    , m_fieldHint(new PlainLabel(tr("Press P to plot the selected field.")))
{
    buildTabs();
    m_note->setObjectName(QStringLiteral("payloadNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(14, 4, 14, 4);
    m_note->hide();
    m_fieldHint->setForegroundRole(QPalette::PlaceholderText);
    m_fieldHint->setContentsMargins(8, 4, 8, 6);

    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_stack, 1);
    leftColumn->addWidget(m_note);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_fieldView, 1);
    rightColumn->addWidget(m_fieldHint);
    m_splitter->setObjectName(QStringLiteral("topicsFieldSplitter"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setChildrenCollapsible(false);

    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(8, 0, 14, 0);
    tabRow->addWidget(m_tabs, 1);
    tabRow->addWidget(m_kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(tabRow);
    auto *line = new Surface(Ground::Panel);
    line->setHairlines(Qt::TopEdge);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_splitter, 1);

    auto *plot = new QShortcut(QKeySequence(Qt::Key_P), this);
    plot->setContext(Qt::WidgetWithChildrenShortcut);
    connect(plot, &QShortcut::activated, this, &MessagePanel::togglePlot);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (m_isShowingTab)
            return;
        m_chosenTab = Tab(tab);
        fillTab();
    });
    connect(m_header, &MessageHeader::copyTopicRequested, this, &MessagePanel::copyTopic);
    connect(m_header, &MessageHeader::packetRequested, this, &MessagePanel::packetRequested);
    connect(m_header, &MessageHeader::replyRequested, this,
            [this] { Q_EMIT replyRequested(m_details.responseTopic, m_details.correlationData); });
}

void MessagePanel::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("payloadTabs"));
    m_tabs->setAccessibleName(tr("Ways to read the payload"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &title :
         {QStringLiteral("JSON"), tr("Text"), tr("Hex"), tr("Diff"), tr("Properties (%1)").arg(0)})
        m_tabs->addTab(title);
    m_tabs->setTabToolTip(DiffTab, tr("Values that changed since the message before"));
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_kind->setObjectName(QStringLiteral("payloadKind"));
    m_kind->setToolTip(tr("What the payload looks like; MQTT itself does not say"));
    m_hex->setLineNumbersVisible(false);
    m_diff->setLineNumbersVisible(false);
    m_properties->setObjectName(QStringLiteral("propertyList"));
    m_properties->setHeaderLabels({tr("Property"), tr("Value")});
    m_properties->setAccessibleName(tr("Properties of the message"));
    m_properties->setRootIsDecorated(false);
    m_properties->setFrameShape(QFrame::NoFrame);
    m_properties->header()->resizeSection(0, 200);
    m_stack->addWidget(m_json);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_hex);
    m_stack->addWidget(m_diff);
    m_stack->addWidget(m_properties);
}

void MessagePanel::showMessage(PacketNumber packet, PacketNumber previous)
{
    auto details = readMessage(m_capture, packet);
    if (!details)
        return;
    const bool isNewTopic = details->topicId != m_details.topicId || details->connection != m_details.connection;
    m_details = std::move(*details);
    m_document = PayloadDocument(m_capture.payload(packet),
                                 m_capture.contains(previous) ? m_capture.payload(previous) : QByteArrayView());
    m_header->setMessage(m_details);
    m_fields->setMessage(m_details.connection, m_details.topicId, packet, previous);
    showDocument(isNewTopic);
}

void MessagePanel::showLastValue(ConnectionId connection, TopicId topic, const TopicStatistics &statistics,
                                 const QByteArray &name)
{
    const bool isNewTopic = topic != m_details.topicId || connection != m_details.connection;
    m_details = {};
    m_details.connection = connection;
    m_details.topicId = topic;
    m_details.topic = name;
    m_document = PayloadDocument(statistics.lastPayload);
    m_header->setTopicOnly(name);
    m_fields->setPayload(connection, topic, statistics.lastPayload);
    showDocument(isNewTopic);
    m_evictionNote = statistics.lastPayloadSize > quint32(statistics.lastPayload.size())
        ? tr("The message left the capture; the first %1 of its %2 were kept.")
              .arg(formatBytes(quint64(statistics.lastPayload.size())), formatBytes(statistics.lastPayloadSize))
        : tr("The message left the capture; its payload was kept.");
    showNote();
}

void MessagePanel::markEvicted()
{
    m_evictionNote = tr("This message has left the capture: its memory went to newer packets.");
    showNote();
}

void MessagePanel::showNote()
{
    QStringList parts{m_document.note(), m_evictionNote};
    if (m_isHeld)
        parts << tr("Newer messages wait while text is selected.");
    parts.removeAll(QString());
    m_note->setPlainText(parts.join(QLatin1Char(' ')));
    m_note->setVisible(!parts.isEmpty());
}

PayloadView *MessagePanel::textOnShow() const { return qobject_cast<PayloadView *>(m_stack->currentWidget()); }

bool MessagePanel::holdForSelection()
{
    const PayloadView *view = textOnShow();
    const bool isHeld = view && view->textCursor().hasSelection();
    if (isHeld != m_isHeld) {
        m_isHeld = isHeld;
        showNote();
    }
    return isHeld;
}

void MessagePanel::clear()
{
    m_details = {};
    m_document = {};
    m_evictionNote.clear();
    m_isHeld = false;
    showNote();
    m_fields->clear();
    m_header->setTopicOnly({});
    fillTab();
}

void MessagePanel::showDocument(bool isNewTopic)
{
    m_evictionNote.clear();
    m_isHeld = false;
    showNote();
    m_kind->setPlainText(describePayload(m_document.reading()));
    m_tabs->setTabText(PropertiesTab, tr("Properties (%1)").arg(m_details.properties.size()));
    const bool isJson = m_document.reading().kind == PayloadKind::Json;
    m_splitter->widget(1)->setVisible(m_fields->rowCount() > 0);
    if (isNewTopic)
        m_chosenTab.reset();
    const auto isEnabled = [isJson](Tab tab) { return isJson || (tab != JsonTab && tab != DiffTab); };
    // A message that cannot be read the way that was chosen does not undo the choice.
    m_isShowingTab = true;
    m_tabs->setTabEnabled(JsonTab, isJson);
    m_tabs->setTabEnabled(DiffTab, isJson);
    m_tabs->setCurrentIndex(m_chosenTab && isEnabled(*m_chosenTab) ? *m_chosenTab : readingTab());
    m_isShowingTab = false;
    fillTab();
}

MessagePanel::Tab MessagePanel::readingTab() const
{
    switch (m_document.reading().kind) {
    case PayloadKind::Json:
        return JsonTab;
    case PayloadKind::Binary:
    case PayloadKind::FloatArray:
        return HexTab;
    default:
        return TextTab;
    }
}

void MessagePanel::fillTab()
{
    switch (m_tabs->currentIndex()) {
    case JsonTab:
        fillJson();
        break;
    case TextTab:
        m_text->setContent(m_document.text());
        break;
    case HexTab:
        m_hex->setContent(m_document.hex());
        break;
    case DiffTab:
        fillDiff();
        break;
    case PropertiesTab:
        fillProperties();
        break;
    default:
        break;
    }
}

void MessagePanel::fillJson()
{
    const FormattedJson &json = m_document.json();
    QList<TextRun> runs;
    runs.reserve(json.spans.size());
    for (const JsonSpan &span : json.spans)
        runs.append({span.start, span.length, toneOf(span.kind), m_document.isChanged(span)});
    m_json->setContent(json.text, runs);
}

void MessagePanel::fillDiff()
{
    const JsonDifference difference = m_document.difference();
    QString text = difference.values == 0
        ? tr("There is no message before this one to compare with.")
        : tr("%1 of %2 values changed.").arg(QString::number(difference.changed), QString::number(difference.values));
    QList<TextRun> runs{{0, text.size(), TextTone::Muted}};
    text += QLatin1String("\n\n");
    for (const QString &line : difference.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        runs.append(
            {text.size(), line.size(), line.startsWith(QLatin1Char('+')) ? TextTone::Added : TextTone::Removed});
        text += line + QLatin1Char('\n');
    }
    m_diff->setContent(text, runs);
}

void MessagePanel::fillProperties()
{
    // In place, so that a row stays selected while messages go by.
    while (m_properties->topLevelItemCount() > m_details.properties.size())
        delete m_properties->takeTopLevelItem(m_properties->topLevelItemCount() - 1);
    QList<QTreeWidgetItem *> added;
    for (qsizetype row = m_properties->topLevelItemCount(); row < m_details.properties.size(); ++row)
        added.append(new QTreeWidgetItem);
    m_properties->addTopLevelItems(added);
    for (qsizetype row = 0; row < m_details.properties.size(); ++row) {
        const MessageProperty &property = m_details.properties.at(row);
        QTreeWidgetItem *item = m_properties->topLevelItem(int(row));
        item->setText(0, property.name);
        item->setText(1, property.value);
        item->setData(0, Qt::ToolTipRole, plainToolTip(property.explanation));
    }
}

void MessagePanel::copyTopic() const { QGuiApplication::clipboard()->setText(exactText(m_details.topic).text); }

void MessagePanel::setNow(qint64 steadyNs) { m_header->setNow(steadyNs); }

void MessagePanel::togglePlot() { m_fieldView->togglePlot(); }

}
