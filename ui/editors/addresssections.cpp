// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/addresssections.h"

#include "core/profile/connectionurl.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

namespace mqttscope
{

namespace
{
constexpr int kClientIdLimit31 = 23; // characters, MQTT 3.1
constexpr qsizetype kStringLimit = 65535; // bytes of any string on the wire
constexpr quint64 kDay = 24 * 3600; // s
}

WhereSection::WhereSection(QWidget *parent)
    : EditorSection(tr("Where"), parent)
    , m_transport(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new NumberField(1, 65535, NumberField::Empty::Forbidden, this))
    , m_version(new QComboBox(this))
    , m_readOnly(new QCheckBox(tr("Nothing is ever published on this connection"), this))
{
    m_transport->setObjectName(QStringLiteral("transportBox"));
    m_transport->addItem(tr("TCP, not encrypted"), int(TransportKind::Tcp));
    m_transport->addItem(tr("TLS"), int(TransportKind::Tls));
    m_transport->addItem(tr("WebSocket, not encrypted"), int(TransportKind::WebSocket));
    m_transport->addItem(tr("Secure WebSocket"), int(TransportKind::SecureWebSocket));
    m_transport->addItem(tr("Local socket"), int(TransportKind::LocalSocket));
    m_host->setObjectName(QStringLiteral("hostEdit"));
    m_host->setFont(monospaceFont(font()));
    m_port->setObjectName(QStringLiteral("portEdit"));
    m_version->setObjectName(QStringLiteral("versionBox"));
    m_version->addItem(QStringLiteral("MQTT 5.0"), int(ProtocolVersion::V5_0));
    m_version->addItem(QStringLiteral("MQTT 3.1.1"), int(ProtocolVersion::V3_1_1));
    m_version->addItem(QStringLiteral("MQTT 3.1"), int(ProtocolVersion::V3_1));
    m_readOnly->setObjectName(QStringLiteral("readOnlyCheck"));
    addRow(tr("Transport"), m_transport, tr("default TCP; TLS verifies the broker, see Security"));
    addRow(tr("Host"), m_host, tr("name or address of the broker; default localhost; of a local socket its path"));
    addRow(tr("Port"), m_port, tr("default 1883, over TLS 8883, over WebSocket 80 and 443"));
    addRow(tr("Protocol"), m_version, tr("default MQTT 5.0; brokers before 2019 often know only 3.1.1"));
    addRow(tr("Read-only"), m_readOnly, tr("for production: publishing and the last will are refused here"));
    finishForm();
    connect(m_transport, &QComboBox::currentIndexChanged, this, &WhereSection::takeTransport);
    connect(m_host, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_port, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_version, &QComboBox::activated, this, &EditorSection::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &EditorSection::edited);
}

QString WhereSection::summary() const
{
    switch (transport()) {
    case TransportKind::Tcp:
        return QStringLiteral("mqtt · ") + m_port->text();
    case TransportKind::Tls:
        return QStringLiteral("mqtts · ") + m_port->text();
    case TransportKind::WebSocket:
        return QStringLiteral("ws · ") + m_port->text();
    case TransportKind::SecureWebSocket:
        return QStringLiteral("wss · ") + m_port->text();
    case TransportKind::LocalSocket:
        return QStringLiteral("unix");
    }
    return {};
}

TransportKind WhereSection::transport() const { return TransportKind(m_transport->currentData().toInt()); }

/// Whoever kept the default port keeps the default one.
void WhereSection::takeTransport()
{
    const TransportKind before = std::exchange(m_shown, transport());
    if (m_port->value() == defaultPort(before) && defaultPort(m_shown) != 0)
        m_port->setValue(defaultPort(m_shown));
    m_port->setEnabled(m_shown != TransportKind::LocalSocket);
    Q_EMIT edited();
}

void WhereSection::load(const ConnectionProfile &profile)
{
    setAddress(profile.transport, profile.host, profile.port);
    chooseData(*m_version, int(profile.version));
    m_readOnly->setChecked(profile.readOnly);
}

void WhereSection::store(ConnectionProfile &profile) const
{
    profile.transport = transport();
    profile.host = m_host->text().trimmed();
    profile.port = quint16(m_port->value().value_or(profile.port));
    profile.version = ProtocolVersion(m_version->currentData().toInt());
    profile.readOnly = m_readOnly->isChecked();
}

QString WhereSection::problem(ProtocolVersion) const
{
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return transport() == TransportKind::LocalSocket ? tr("The connection needs the path of the local socket.")
                                                         : tr("The connection needs the host of the broker.");
    if (transport() == TransportKind::LocalSocket)
        return localSocketProblem(host);
    const bool isIpV6 = host.contains(QLatin1Char(':'));
    if (!parseConnectionUrl(isIpV6 ? QLatin1Char('[') + host + QLatin1Char(']') : host))
        return tr("The host must be a name or an address, without scheme, port and path.");
    return m_port->problem(tr("The port"));
}

void WhereSection::setAddress(TransportKind transport, const QString &host, quint16 port)
{
    {
        const QSignalBlocker quiet(m_transport);
        chooseData(*m_transport, int(transport));
        m_shown = transport;
    }
    m_port->setEnabled(transport != TransportKind::LocalSocket);
    m_host->setText(host);
    m_port->setValue(port);
}

WhoSection::WhoSection(QWidget *parent)
    : EditorSection(tr("Who"), parent)
    , m_clientId(new QLineEdit(this))
    , m_userName(new QLineEdit(this))
    , m_askPassword(new QCheckBox(tr("Ask for the password when connecting"), this))
    , m_authentication(new QComboBox(this))
{
    m_clientId->setObjectName(QStringLiteral("clientIdEdit"));
    m_clientId->setFont(monospaceFont(font()));
    m_clientId->setPlaceholderText(QStringLiteral("mqttscope-…"));
    m_userName->setObjectName(QStringLiteral("userNameEdit"));
    m_askPassword->setObjectName(QStringLiteral("askPasswordCheck"));
    m_authentication->setObjectName(QStringLiteral("authenticationBox"));
    m_authentication->setEditable(true);
    m_authentication->addItem(QString());
    for (const char *method : {"SCRAM-SHA-256", "SCRAM-SHA-512", "SCRAM-SHA-1"})
        m_authentication->addItem(QLatin1String(method));
    m_authentication->lineEdit()->setPlaceholderText(tr("none"));
    addRow(tr("Client Identifier"), m_clientId,
           tr("empty = a fresh one at every start; two clients with the same one throw each other out"));
    addRow(tr("User name"), m_userName, tr("empty = none is sent"));
    addRow(tr("Password"), m_askPassword, tr("kept in memory for the session, never written"));
    addRow(
        tr("Enhanced authentication"), m_authentication,
        tr("5.0: SCRAM proves user name and password without sending them; of any other method you type each answer"));
    finishForm();
    connect(m_clientId, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_userName, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_askPassword, &QCheckBox::toggled, this, &EditorSection::edited);
    connect(m_authentication, &QComboBox::editTextChanged, this, &EditorSection::edited);
}

QString WhoSection::summary() const
{
    QStringList parts{m_clientId->text().isEmpty() ? tr("any client id") : m_clientId->text()};
    if (!m_userName->text().isEmpty())
        parts.append(m_userName->text());
    return parts.join(QStringLiteral(", "));
}

void WhoSection::load(const ConnectionProfile &profile)
{
    m_clientId->setText(profile.clientId);
    m_authentication->setEditText(profile.authenticationMethod);
    setUser(profile.userName, profile.askPassword);
}

void WhoSection::store(ConnectionProfile &profile) const
{
    profile.clientId = m_clientId->text();
    profile.userName = m_userName->text();
    profile.askPassword = m_askPassword->isChecked();
    profile.authenticationMethod = m_authentication->currentText().trimmed();
}

QString WhoSection::problem(ProtocolVersion version) const
{
    const QString clientId = m_clientId->text();
    if (version == ProtocolVersion::V3_1 && clientId.size() > kClientIdLimit31)
        return tr("MQTT 3.1 allows a Client Identifier of at most 23 characters.");
    if (clientId.toUtf8().size() > kStringLimit || m_userName->text().toUtf8().size() > kStringLimit)
        return tr("Client Identifier and user name may hold at most 65535 bytes.");
    if (version != ProtocolVersion::V5_0 && m_askPassword->isChecked() && m_userName->text().isEmpty())
        return tr("Before MQTT 5.0 a password needs a user name.");
    const bool isScram = m_authentication->currentText().trimmed().startsWith(QLatin1String("SCRAM-"));
    if (version == ProtocolVersion::V5_0 && isScram && m_userName->text().isEmpty())
        return tr("SCRAM needs a user name.");
    return {};
}

void WhoSection::setVersion(ProtocolVersion version) { m_authentication->setEnabled(version == ProtocolVersion::V5_0); }

void WhoSection::setUser(const QString &userName, bool askPassword)
{
    m_userName->setText(userName);
    m_askPassword->setChecked(askPassword);
}

SessionSection::SessionSection(QWidget *parent)
    : EditorSection(tr("Session"), parent)
    , m_cleanStart(new QCheckBox(tr("Begin with an empty session"), this))
    , m_keepSession(new QCheckBox(tr("Keep what is under way when the program ends"), this))
    , m_continueUnknown(new QCheckBox(tr("Continue a session this program does not know"), this))
    , m_expiry(new NumberField(0, 0xFFFFFFFFU, NumberField::Empty::Forbidden, this))
    , m_keepAlive(new NumberField(0, 65535, NumberField::Empty::Forbidden, this))
{
    m_cleanStart->setObjectName(QStringLiteral("cleanStartCheck"));
    m_keepSession->setObjectName(QStringLiteral("keepSessionCheck"));
    m_continueUnknown->setObjectName(QStringLiteral("continueUnknownCheck"));
    m_expiry->setObjectName(QStringLiteral("sessionExpiryEdit"));
    m_keepAlive->setObjectName(QStringLiteral("keepAliveEdit"));
    addRow(tr("Clean Start"), m_cleanStart,
           tr("default on; off = the broker goes on with what it kept for this Client Identifier"));
    addRow(tr("Restart"), m_keepSession,
           tr("default off; messages not acknowledged are written to a private file, and the broker is asked to keep "
              "the session: for a day, unless an expiry is set"));
    addRow(tr("Unknown session"), m_continueUnknown,
           tr("default off, as the standard wants it: the connection is closed when the broker has a session of an "
              "earlier run"));
    addRow(tr("Session Expiry Interval"), m_expiry,
           tr("seconds the broker keeps the session after the connection ends; default 0, 4294967295 = for ever"));
    addRow(tr("Keep Alive"), m_keepAlive, tr("seconds between signs of life; default 60, 0 = off"));
    finishForm();
    connect(m_cleanStart, &QCheckBox::toggled, this, &EditorSection::edited);
    connect(m_keepSession, &QCheckBox::clicked, this, &SessionSection::askForASession);
    connect(m_keepSession, &QCheckBox::toggled, this, &EditorSection::edited);
    connect(m_continueUnknown, &QCheckBox::toggled, this, &EditorSection::edited);
    connect(m_expiry, &QLineEdit::textEdited, this, &EditorSection::edited);
    connect(m_keepAlive, &QLineEdit::textEdited, this, &EditorSection::edited);
}

/// What is under way can only go on in a session that the broker keeps, too.
void SessionSection::askForASession(bool isWanted)
{
    if (!isWanted)
        return;
    if (!m_expiry->isEnabled())
        m_cleanStart->setChecked(false); // before 5.0 this is what asks for it
    else if (m_expiry->value().value_or(0) == 0)
        m_expiry->setValue(kDay);
}

QString SessionSection::summary() const
{
    const quint64 expiry = m_expiry->isEnabled() ? m_expiry->value().value_or(0) : 0;
    if (expiry == 0xFFFFFFFFU)
        return tr("persistent");
    if (expiry > 0)
        return tr("persistent, %1").arg(formatSpan(qint64(expiry) * 1'000'000'000));
    return m_cleanStart->isChecked() ? tr("clean") : tr("resumed");
}

void SessionSection::load(const ConnectionProfile &profile)
{
    m_cleanStart->setChecked(profile.cleanStart);
    m_keepSession->setChecked(profile.keepSession);
    m_continueUnknown->setChecked(profile.continueUnknownSession);
    m_expiry->setValue(profile.sessionExpiry);
    m_keepAlive->setValue(profile.keepAlive);
}

void SessionSection::store(ConnectionProfile &profile) const
{
    profile.cleanStart = m_cleanStart->isChecked();
    profile.keepSession = m_keepSession->isChecked();
    profile.continueUnknownSession = m_continueUnknown->isChecked();
    profile.sessionExpiry = quint32(m_expiry->value().value_or(0));
    profile.keepAlive = quint16(m_keepAlive->value().value_or(0));
}

QString SessionSection::problem(ProtocolVersion version) const
{
    const QString expiry
        = version == ProtocolVersion::V5_0 ? m_expiry->problem(tr("The Session Expiry Interval")) : QString();
    return expiry.isEmpty() ? m_keepAlive->problem(tr("Keep Alive")) : expiry;
}

void SessionSection::setVersion(ProtocolVersion version)
{
    m_expiry->setEnabled(version == ProtocolVersion::V5_0);
    m_continueUnknown->setEnabled(version == ProtocolVersion::V5_0);
}

}
