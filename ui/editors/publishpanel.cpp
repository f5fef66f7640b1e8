// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/publishpanel.h"

#include "core/base/plaintext.h"
#include "core/payload/jsonformat.h"
#include "core/payload/payloadkind.h"
#include "core/topic/topicname.h"
#include "ui/editors/propertyeditor.h"
#include "ui/models/bytetext.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr int kPayloadHeight = 46;
constexpr int kPopupWidth = 460;
constexpr int kMostOutcomeLines = 3; ///< the rest is in the tooltip
constexpr int kLeastOutcomeWidth = 80;
constexpr int kMostTargetWidth = 120;
constexpr qsizetype kMostBefore = 200; ///< characters of earlier failures repeated

const char *acknowledgement(QoS qos) { return qos == QoS::AtLeastOnce ? "PUBACK" : "PUBCOMP"; }

QString codeText(quint8 code)
{
    return QStringLiteral("0x%1").arg(QString::number(code, 16).toUpper().rightJustified(2, QLatin1Char('0')));
}

}

PublishPanel::PublishPanel(EngineInterface &engine, ConnectionListModel &connections, QWidget *parent)
    : Surface(Ground::Bar, parent)
    , m_engine(engine)
    , m_connections(connections)
    , m_topic(new QLineEdit)
    , m_qos(new QComboBox)
    , m_retain(new QCheckBox(tr("Retain")))
    , m_format(new QComboBox)
    , m_propertiesButton(new QPushButton)
    , m_publish(new QPushButton(tr("Publish  Ctrl+↵")))
    , m_payload(new QPlainTextEdit)
    , m_outcome(new PlainLabel)
    , m_target(new PlainLabel)
    , m_popup(new Surface(Ground::Card, this))
    , m_properties(new PropertyEditor)
{
    setHairlines(Qt::TopEdge);
    buildRow();
    buildPayloadRow();

    m_popup->setWindowFlags(Qt::Popup);
    m_popup->setObjectName(QStringLiteral("propertiesPopup"));
    m_popup->setFixedWidth(kPopupWidth);
    auto *popupColumn = new QVBoxLayout(m_popup);
    popupColumn->addWidget(m_properties);

    for (auto *shortcut : {new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this),
                           new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this)}) {
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PublishPanel::publish);
    }
    connect(m_publish, &QPushButton::clicked, this, &PublishPanel::publish);
    connect(m_propertiesButton, &QPushButton::clicked, this, &PublishPanel::openProperties);
    connect(m_topic, &QLineEdit::textChanged, this, &PublishPanel::takeEdit);
    connect(m_payload, &QPlainTextEdit::textChanged, this, &PublishPanel::takeEdit);
    connect(m_format, &QComboBox::currentIndexChanged, this, &PublishPanel::takeEdit);
    connect(m_qos, &QComboBox::currentIndexChanged, this, &PublishPanel::takeEdit);
    connect(m_properties, &PropertyEditor::changed, this, &PublishPanel::takeEdit);
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &PublishPanel::takeStatus);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &PublishPanel::takeStatus);
    connect(&m_engine, &EngineInterface::operationFinished, this, &PublishPanel::onFinished);
    takeEdit();
}

void PublishPanel::buildRow()
{
    auto *title = new PlainLabel(tr("Publish"));
    title->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    title->setBuddy(m_topic);
    m_topic->setObjectName(QStringLiteral("publishTopicEdit"));
    m_topic->setAccessibleName(tr("Topic Name"));
    m_topic->setPlaceholderText(tr("Topic Name"));
    m_topic->setFont(monospaceFont(font()));
    m_topic->setMinimumWidth(120);
    m_qos->setObjectName(QStringLiteral("publishQoSBox"));
    m_qos->setAccessibleName(tr("QoS"));
    m_qos->setToolTip(tr("QoS 0: at most once, 1: at least once, 2: exactly once"));
    m_qos->addItems({tr("QoS 0"), tr("QoS 1"), tr("QoS 2")});
    m_retain->setObjectName(QStringLiteral("publishRetainBox"));
    m_retain->setToolTip(tr("The broker keeps the message for later subscribers; an empty payload removes it"));
    m_format->setObjectName(QStringLiteral("publishFormatBox"));
    m_format->setAccessibleName(tr("Payload format"));
    m_format->setToolTip(tr("How the payload is typed; JSON is checked before it is sent"));
    m_format->addItems({tr("Text"), QStringLiteral("JSON"), tr("Hex"), QStringLiteral("Base64")});
    m_propertiesButton->setObjectName(QStringLiteral("publishPropertiesButton"));
    m_publish->setObjectName(QStringLiteral("publishButton"));
    m_publish->setAccessibleName(tr("Publish"));
    m_publish->setProperty("kind", QStringLiteral("primary"));
    m_outcome->setObjectName(QStringLiteral("publishOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setMinimumWidth(kLeastOutcomeWidth);
    m_outcome->setMaximumHeight(kMostOutcomeLines * m_outcome->fontMetrics().lineSpacing());
    m_outcome->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_target->setObjectName(QStringLiteral("publishTarget"));
    m_target->setForegroundRole(QPalette::PlaceholderText);
    m_target->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_topic, 3);
    row->addWidget(m_qos);
    row->addWidget(m_retain);
    row->addWidget(m_format);
    row->addWidget(m_propertiesButton);
    row->addWidget(m_outcome, 2);
    column->addLayout(row);
}

/// The payload, and beside it the button: in one row with everything else it would ask for a wide window.
void PublishPanel::buildPayloadRow()
{
    m_payload->setObjectName(QStringLiteral("publishPayloadEdit"));
    m_payload->setAccessibleName(tr("Payload"));
    m_payload->setPlaceholderText(tr("Payload"));
    m_payload->setFont(monospaceFont(font()));
    m_payload->setFixedHeight(kPayloadHeight);
    m_payload->setTabChangesFocus(true);
    m_target->setAlignment(Qt::AlignHCenter);
    auto *side = new QVBoxLayout;
    side->setSpacing(2);
    side->addWidget(m_publish);
    side->addWidget(m_target);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_payload, 1);
    row->addLayout(side);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

PublishPanel::Draft PublishPanel::draft() const
{
    return {m_topic->text(),       m_payload->toPlainText(),  format(), QoS(m_qos->currentIndex()),
            m_retain->isChecked(), m_properties->properties()};
}

void PublishPanel::setDraft(const Draft &draft)
{
    m_topic->setText(draft.topic);
    m_payload->setPlainText(draft.payload);
    m_format->setCurrentIndex(int(draft.format));
    m_qos->setCurrentIndex(int(draft.qos));
    m_retain->setChecked(draft.retain);
    m_properties->setProperties(draft.properties);
}

void PublishPanel::setConnection(ConnectionId connection)
{
    const bool isOther = connection != m_connection;
    m_connection = connection;
    isOther ? takeEdit() : takeStatus();
}

void PublishPanel::setCanConnect(bool on)
{
    m_canConnect = on;
    takeStatus();
}

void PublishPanel::setTopic(const QByteArray &topic)
{
    if (!QByteArrayView(topic).isValidUtf8()) {
        showNote(Note::Failure, tr("This topic is not UTF-8: nothing can be published to it."), true);
        return;
    }
    m_topic->setText(QString::fromUtf8(topic));
}

void PublishPanel::setPayload(const QByteArray &payload)
{
    const PayloadReading reading = classifyPayload(payload);
    const bool isBinary = reading.kind == PayloadKind::Binary || reading.kind == PayloadKind::FloatArray;
    const Format wanted = isBinary ? Format::Hex : reading.kind == PayloadKind::Json ? Format::Json : Format::Text;
    m_format->setCurrentIndex(int(wanted));
    m_payload->setPlainText(isBinary ? QString::fromLatin1(payload.toHex(' ')) : QString::fromUtf8(payload));
}

void PublishPanel::prepareReply(const QByteArray &responseTopic, const QByteArray &correlationData)
{
    setTopic(responseTopic);
    MessageProperties properties = m_properties->properties();
    properties.correlationData = correlationData;
    properties.responseTopic.clear();
    m_properties->setProperties(properties);
    m_payload->setFocus();
    m_payload->selectAll();
}

void PublishPanel::focusTopic()
{
    m_topic->setFocus();
    m_topic->selectAll();
}

void PublishPanel::focusPayload() { m_payload->setFocus(); }

PublishPanel::Format PublishPanel::format() const { return Format(m_format->currentIndex()); }

std::optional<QByteArray> PublishPanel::payloadBytes() const
{
    const QString text = m_payload->toPlainText();
    switch (format()) {
    case Format::Text:
    case Format::Json:
        return text.toUtf8();
    case Format::Hex:
        return bytesOfHex(text);
    case Format::Base64: {
        const auto decoded = QByteArray::fromBase64Encoding(text.simplified().remove(QLatin1Char(' ')).toUtf8(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        return decoded ? std::optional(*decoded) : std::nullopt;
    }
    }
    return {};
}

QString PublishPanel::obstacle() const
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    if (!status)
        return m_canConnect ? tr("Connect first.") : tr("Choose a connection first.");
    if (status->readOnly)
        return tr("This connection is read-only: nothing is published on it.");
    if (status->state == ConnectionState::Connected || keepsForLater())
        return {};
    if (status->queuesOffline)
        return tr("Not connected: a message at QoS 0 is not kept. Publish at QoS 1 or 2 to have it sent later.");
    return m_canConnect ? tr("Connect first.") : tr("Not connected.");
}

bool PublishPanel::keepsForLater() const
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    return status && status->state != ConnectionState::Connected && status->queuesOffline && !status->readOnly
        && m_qos->currentIndex() > 0;
}

QString PublishPanel::inputProblem() const
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    const ProtocolVersion version = status ? status->version : ProtocolVersion::V5_0;
    if (m_topic->text().isEmpty())
        return tr("Type the Topic Name to publish to.");
    if (const auto topic = TopicName::parse(QStringView(m_topic->text()), version); !topic)
        return topic.error();
    if (!payloadBytes())
        return format() == Format::Hex ? tr("The payload is not hexadecimal: two digits make a byte.")
                                       : tr("The payload is not Base64.");
    if (format() == Format::Json)
        if (QString problem = jsonProblem(*payloadBytes()); !problem.isEmpty())
            return problem;
    return version == ProtocolVersion::V5_0 ? m_properties->problem() : QString();
}

void PublishPanel::refresh()
{
    const QString blocked = obstacle();
    const QString problem = inputProblem();
    const QString target = m_connections.nameOf(m_connection);
    m_publish->setEnabled(blocked.isEmpty() && problem.isEmpty());
    m_publish->setToolTip(plainToolTip(!blocked.isEmpty() ? blocked
                                           : !problem.isEmpty()
                                           ? problem
                                           : tr("Publish the message to %1 (Ctrl+Enter)").arg(target)));
    m_target->setPlainText(
        fontMetrics().elidedText(tr("to %1").arg(visibleText(target)), Qt::ElideRight, kMostTargetWidth));
    m_target->setToolTip(plainToolTip(target));
    m_target->setVisible(!target.isEmpty());
    refreshProperties();
}

/// Something was typed: what came of the publish before is read by now.
void PublishPanel::takeEdit()
{
    refresh();
    showHint();
}

void PublishPanel::takeStatus()
{
    refresh();
    const bool isInTheWay = m_note == Note::Success && !obstacle().isEmpty();
    if (m_note == Note::Hint || isInTheWay)
        showHint();
}

void PublishPanel::showHint()
{
    if (const QString blocked = obstacle(); !blocked.isEmpty())
        return showNote(Note::Hint, blocked, false);
    const bool isUntouched = m_topic->text().isEmpty();
    if (const QString problem = inputProblem(); !problem.isEmpty() && !isUntouched)
        return showNote(Note::Hint, problem, true);
    // A topic can hold characters that draw nothing: say what it really is before it is published to.
    const QString shown = visibleText(m_topic->text());
    if (shown != m_topic->text())
        return showNote(Note::Hint, tr("Publishes to %1").arg(shown), false);
    showNote(Note::Hint, keepsForLater() ? tr("Not connected: the message will wait for the connection.") : QString(),
             false);
}

void PublishPanel::refreshProperties()
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    const bool hasProperties = !status || status->version == ProtocolVersion::V5_0;
    const int count = hasProperties ? m_properties->count() : 0;
    m_propertiesButton->setEnabled(hasProperties);
    m_propertiesButton->setText(tr("Properties (%1)").arg(count));
    m_propertiesButton->setToolTip(
        plainToolTip(hasProperties ? tr("Properties sent with the message") : tr("Properties exist in MQTT 5.0 only")));
}

void PublishPanel::openProperties()
{
    m_popup->adjustSize();
    const QPoint corner = m_propertiesButton->mapToGlobal(QPoint(0, 0));
    const int rightmost = window()->mapToGlobal(QPoint(window()->width() - m_popup->width() - 4, 0)).x();
    m_popup->move(qMin(corner.x(), rightmost), qMax(0, corner.y() - m_popup->height() - 4));
    m_popup->show();
    m_properties->setFocus();
}

void PublishPanel::publish()
{
    const QString blocked = obstacle();
    const QString problem = inputProblem();
    if (!blocked.isEmpty() || !problem.isEmpty()) {
        showHint();
        return;
    }
    PublishRequest request;
    request.topic = m_topic->text();
    request.payload = *payloadBytes();
    request.qos = QoS(m_qos->currentIndex());
    request.retain = m_retain->isChecked();
    const ConnectionStatus *status = m_connections.status(m_connection);
    if (status && status->version == ProtocolVersion::V5_0)
        request.properties = m_properties->properties();
    const bool isForLater = keepsForLater();
    m_newest = m_engine.publish(m_connection, request);
    Pending &pending = m_pending[m_newest];
    pending.topic = request.topic;
    pending.qos = request.qos;
    pending.sinceSent.start();
    const bool isAnswered = request.qos != QoS::AtMostOnce;
    showNote(Note::Progress,
             isForLater       ? tr("Waiting for the connection…")
                 : isAnswered ? tr("Waiting for %1…").arg(QLatin1String(acknowledgement(request.qos)))
                              : QString(),
             false);
}

void PublishPanel::onFinished(OperationId id, const Outcome &outcome)
{
    if (!m_pending.contains(id))
        return;
    const Pending pending = m_pending.take(id);
    const bool isNewest = id == m_newest;
    const QString before = m_note == Note::Failure && m_outcome->fullText().size() < kMostBefore
        ? m_outcome->fullText() + QStringLiteral(" · ")
        : QString();
    if (!outcome.succeeded) {
        const QString text = outcome.text.isEmpty() ? tr("The message was not published.") : outcome.text;
        const bool needsCode = outcome.reasonCode != 0 && !text.contains(codeText(outcome.reasonCode));
        const QString sentence = needsCode ? QStringLiteral("%1 %2").arg(codeText(outcome.reasonCode), text) : text;
        // Which one, if another has been published since.
        showNote(Note::Failure, before + (isNewest ? sentence : tr("%1: %2").arg(pending.topic, sentence)), true);
        return;
    }
    if (!isNewest)
        return;
    QString sentence = outcome.text.isEmpty() ? tr("Sent.") : outcome.text;
    if (pending.qos != QoS::AtMostOnce) {
        sentence = tr("%1 after %2")
                       .arg(QLatin1String(acknowledgement(pending.qos)), formatSpan(pending.sinceSent.nsecsElapsed()));
        if (outcome.reasonCode != 0)
            sentence = QStringLiteral("%1 · %2 %3").arg(sentence, codeText(outcome.reasonCode), outcome.text);
    }
    const bool keepsFailure = m_note == Note::Failure;
    showNote(keepsFailure ? Note::Failure : Note::Success, before + sentence, keepsFailure);
}

void PublishPanel::showNote(Note note, const QString &sentence, bool isProblem)
{
    m_note = note;
    m_outcome->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::PlaceholderText);
    m_outcome->setPlainText(sentence);
    m_outcome->setToolTip(plainToolTip(sentence));
    m_outcome->setAccessibleName(sentence);
}

}
