// Stands in for @vscode/native-watchdog, which npm ships without a binary. It ends a process whose parent has died; our
// tests end the whole process group themselves.
exports.start = () => {}
