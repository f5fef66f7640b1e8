// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/protocolsections.h"

#include "core/spec/limits.h"
#include "ui/editors/userpropertytable.h"
#include "ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr quint64 kLongestWaitMs = 24 * 3600 * 1000;
constexpr quint64 kMostOffline = 100'000;
constexpr int kKibibyteBits = 10;
constexpr int kNotSent = -1;

template <typename Number>
std::optional<Number> narrowed(std::optional<quint64> value)
{
    return value ? std::optional(Number(*value)) : std::nullopt;
}

template <typename Number>
std::optional<quint64> widened(std::optional<Number> value)
{
    return value ? std::optional<quint64>(*value) : std::nullopt;
}

std::optional<bool> triState(const QComboBox &box)
{
    const int data = box.currentData().toInt();
    return data == kNotSent ? std::nullopt : std::optional(data != 0);
}

void setTriState(QComboBox &box, std::optional<bool> value) { chooseData(box, value ? int(*value) : kNotSent); }

}

PropertiesSection::PropertiesSection(QWidget *parent)
    : EditorSection(tr("MQTT 5 properties"), parent)
    , m_receiveMaximum(new NumberField(1, 65535, NumberField::Empty::Allowed, this))
    , m_maximumPacketSize(new NumberField(1, 0xFFFFFFFFU, NumberField::Empty::Allowed, this))
    , m_topicAliasMaximum(new NumberField(0, 65535, NumberField::Empty::Allowed, this))
    , m_automaticAliases(new QCheckBox(tr("Give aliases to the topics published most often"), this))
    , m_requestProblem(new QComboBox(this))
    , m_requestResponse(new QComboBox(this))
    , m_userProperties(new UserPropertyTable(this))
{
    m_receiveMaximum->setObjectName(QStringLiteral("receiveMaximumEdit"));
    m_maximumPacketSize->setObjectName(QStringLiteral("maximumPacketSizeEdit"));
    m_topicAliasMaximum->setObjectName(QStringLiteral("topicAliasMaximumEdit"));
    m_automaticAliases->setObjectName(QStringLiteral("automaticAliasesCheck"));
    connect(m_automaticAliases, &QCheckBox::toggled, this, &EditorSection::edited);
    for (QComboBox *box : {m_requestProblem, m_requestResponse}) {
        box->addItem(tr("not sent"), kNotSent);
        box->addItem(tr("yes"), 1);
        box->addItem(tr("no"), 0);
        connect(box, &QComboBox::activated, this, &EditorSection::edited);
    }
    for (NumberField *field : {m_receiveMaximum, m_maximumPacketSize, m_topicAliasMaximum}) {
        field->setPlaceholderText(tr("not sent"));
        connect(field, &QLineEdit::textEdited, this, &EditorSection::edited);
    }
    addRow(tr("Receive Maximum"), m_receiveMaximum,
           tr("QoS 1 and 2 messages the broker may send before we answer; not sent = 65535"));
    addRow(tr("Maximum Packet Size"), m_maximumPacketSize, tr("bytes we accept in one packet; not sent = no limit"));
    addRow(tr("Topic Alias Maximum"), m_topicAliasMaximum,
           tr("aliases the broker may use towards us; not sent = 0, none"));
    addRow(tr("Topic Aliases"), m_automaticAliases, tr("default off; as many as the broker takes"));
    addRow(tr("Request Problem Information"), m_requestProblem,
           tr("reason strings and user properties with every answer; not sent = yes"));
    addRow(tr("Request Response Information"), m_requestResponse,
           tr("ask the broker for a base of response topics; not sent = no"));
    addWide(m_userProperties, 1);
    connect(m_userProperties, &UserPropertyTable::edited, this, &EditorSection::edited);
}

QString PropertiesSection::summary() const
{
    if (!isEnabled())
        return tr("5.0 only");
    const int set = int(m_receiveMaximum->value().has_value()) + int(m_maximumPacketSize->value().has_value())
        + int(m_topicAliasMaximum->value().has_value()) + int(triState(*m_requestProblem).has_value())
        + int(triState(*m_requestResponse).has_value()) + int(m_userProperties->properties().size());
    return QString::number(set);
}

void PropertiesSection::load(const ConnectionProfile &profile)
{
    m_receiveMaximum->setValue(widened(profile.receiveMaximum));
    m_maximumPacketSize->setValue(widened(profile.maximumPacketSize));
    m_topicAliasMaximum->setValue(widened(profile.topicAliasMaximum));
    m_automaticAliases->setChecked(profile.automaticTopicAliases);
    setTriState(*m_requestProblem, profile.requestProblemInformation);
    setTriState(*m_requestResponse, profile.requestResponseInformation);
    m_userProperties->setProperties(profile.userProperties);
}

void PropertiesSection::store(ConnectionProfile &profile) const
{
    profile.receiveMaximum = narrowed<quint16>(m_receiveMaximum->value());
    profile.maximumPacketSize = narrowed<quint32>(m_maximumPacketSize->value());
    profile.topicAliasMaximum = narrowed<quint16>(m_topicAliasMaximum->value());
    profile.automaticTopicAliases = m_automaticAliases->isChecked();
    profile.requestProblemInformation = triState(*m_requestProblem);
    profile.requestResponseInformation = triState(*m_requestResponse);
    profile.userProperties = m_userProperties->properties();
}

QString PropertiesSection::problem(ProtocolVersion version) const
{
    if (version != ProtocolVersion::V5_0)
        return {};
    const QString problems[]
        = {m_receiveMaximum->problem(tr("Receive Maximum")), m_maximumPacketSize->problem(tr("Maximum Packet Size")),
           m_topicAliasMaximum->problem(tr("Topic Alias Maximum"))};
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

void PropertiesSection::setVersion(ProtocolVersion version) { setEnabled(version == ProtocolVersion::V5_0); }

LimitsSection::LimitsSection(QWidget *parent)
    : EditorSection(tr("Limits & reconnect"), parent)
    , m_timeout(new NumberField(100, kLongestWaitMs, NumberField::Empty::Forbidden, this))
    , m_reconnect(new QCheckBox(tr("Try again when the connection is lost"), this))
    , m_shortest(new NumberField(100, kLongestWaitMs, NumberField::Empty::Forbidden, this))
    , m_longest(new NumberField(100, kLongestWaitMs, NumberField::Empty::Forbidden, this))
    , m_offline(new NumberField(0, kMostOffline, NumberField::Empty::Forbidden, this))
    , m_offlineBytes(new NumberField(1, limits::kOfflineBytes >> kKibibyteBits, NumberField::Empty::Forbidden, this))
{
    m_timeout->setObjectName(QStringLiteral("connectTimeoutEdit"));
    m_reconnect->setObjectName(QStringLiteral("reconnectCheck"));
    m_shortest->setObjectName(QStringLiteral("reconnectMinEdit"));
    m_longest->setObjectName(QStringLiteral("reconnectMaxEdit"));
    m_offline->setObjectName(QStringLiteral("offlineMessagesEdit"));
    addRow(tr("Time to connect"), m_timeout, tr("milliseconds until CONNACK must be there; default 10000"));
    addRow(tr("Reconnect"), m_reconnect, tr("default on; a refused password or Client Identifier ends it"));
    addRow(tr("First wait"), m_shortest, tr("milliseconds, doubled after each failure; default 1000"));
    addRow(tr("Longest wait"), m_longest, tr("milliseconds; default 60000"));
    m_offlineBytes->setObjectName(QStringLiteral("offlineBytesEdit"));
    addRow(tr("Messages kept offline"), m_offline,
           tr("at QoS 1 and 2, sent when the connection is back; default 1000, 0 = refused"));
    addRow(tr("Memory for them"), m_offlineBytes, tr("KiB of all messages not acknowledged; default 8192"));
    finishForm();
    connect(m_reconnect, &QCheckBox::toggled, this, [this](bool on) {
        m_shortest->setEnabled(on);
        m_longest->setEnabled(on);
        Q_EMIT edited();
    });
    for (NumberField *field : {m_timeout, m_shortest, m_longest, m_offline, m_offlineBytes})
        connect(field, &QLineEdit::textEdited, this, &EditorSection::edited);
}

QString LimitsSection::summary() const { return m_reconnect->isChecked() ? tr("reconnects") : tr("stays off"); }

void LimitsSection::load(const ConnectionProfile &profile)
{
    m_timeout->setValue(profile.connectTimeoutMs);
    m_reconnect->setChecked(profile.reconnect);
    m_shortest->setValue(profile.reconnectMinMs);
    m_longest->setValue(profile.reconnectMaxMs);
    m_offline->setValue(profile.offlineMessages);
    m_offlineBytes->setValue(std::max(1U, profile.offlineBytes >> kKibibyteBits));
    m_shortest->setEnabled(profile.reconnect);
    m_longest->setEnabled(profile.reconnect);
}

void LimitsSection::store(ConnectionProfile &profile) const
{
    profile.connectTimeoutMs = quint32(m_timeout->value().value_or(profile.connectTimeoutMs));
    profile.reconnect = m_reconnect->isChecked();
    profile.reconnectMinMs = quint32(m_shortest->value().value_or(profile.reconnectMinMs));
    profile.reconnectMaxMs = quint32(m_longest->value().value_or(profile.reconnectMaxMs));
    profile.offlineMessages = quint32(m_offline->value().value_or(profile.offlineMessages));
    const quint64 kibibytes = m_offlineBytes->value().value_or(0);
    if (kibibytes != 0 && kibibytes != std::max(1U, profile.offlineBytes >> kKibibyteBits)) // odd bytes stay
        profile.offlineBytes = quint32(kibibytes << kKibibyteBits);
}

QString LimitsSection::problem(ProtocolVersion) const
{
    const QString problems[]
        = {m_timeout->problem(tr("The time to connect")), m_shortest->problem(tr("The first wait")),
           m_longest->problem(tr("The longest wait")), m_offline->problem(tr("The number of messages kept offline")),
           m_offlineBytes->problem(tr("The memory for messages kept offline"))};
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    if (m_shortest->value() > m_longest->value())
        return tr("The first wait cannot be longer than the longest wait.");
    return {};
}

}
