// SPDX-License-Identifier: GPL-3.0-or-later
// The sections every connection needs: where the broker is, who connects, what is remembered.
#pragma once

#include "ui/editors/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace mqttscope
{

class NumberField;

class WhereSection : public EditorSection
{
    Q_OBJECT
public:
    explicit WhereSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setAddress(TransportKind transport, const QString &host, quint16 port);

private:
    void takeTransport();
    [[nodiscard]] TransportKind transport() const;

    TransportKind m_shown = TransportKind::Tcp; ///< whose default the port may be
    QComboBox *m_transport;
    QLineEdit *m_host;
    NumberField *m_port;
    QComboBox *m_version;
    QCheckBox *m_readOnly;
};

class WhoSection : public EditorSection
{
    Q_OBJECT
public:
    explicit WhoSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setVersion(ProtocolVersion version) override;
    void setUser(const QString &userName, bool askPassword);

private:
    QLineEdit *m_clientId;
    QLineEdit *m_userName;
    QCheckBox *m_askPassword;
    QComboBox *m_authentication;
};

class SessionSection : public EditorSection
{
    Q_OBJECT
public:
    explicit SessionSection(QWidget *parent = nullptr);
    [[nodiscard]] QString summary() const override;
    void load(const ConnectionProfile &profile) override;
    void store(ConnectionProfile &profile) const override;
    [[nodiscard]] QString problem(ProtocolVersion version) const override;
    void setVersion(ProtocolVersion version) override;

private:
    void askForASession(bool isWanted);

    QCheckBox *m_cleanStart;
    QCheckBox *m_keepSession;
    QCheckBox *m_continueUnknown;
    NumberField *m_expiry;
    NumberField *m_keepAlive;
};

}
